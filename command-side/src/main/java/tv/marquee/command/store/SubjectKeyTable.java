package tv.marquee.command.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.shared.AccountId;

/** The wrapped keys of people. */
public final class SubjectKeyTable {

    private final JdbcTemplate jdbc;

    SubjectKeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person's key, or that it was destroyed.
     *
     * @param wrapped null once destroyed
     */
    @SuppressWarnings("ArrayRecordComponent") // the key is handed on, never compared
    public record Row(String subject, byte @Nullable [] wrapped) {}

    /**
     * A new key.
     *
     * @param account whose subject it is, where that is known
     * @param wrappedBy names what it was wrapped by
     */
    @SuppressWarnings("ArrayRecordComponent") // the key is handed on, never compared
    public record Minted(String subject, @Nullable AccountId account, byte[] wrapped, String wrappedBy) {}

    /** The rows that there are of some subjects, by subject. */
    public Map<String, Row> find(Collection<String> subjects) {
        Map<String, Row> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    var query = connection.prepareStatement(
                            "select subject, wrapped from event_store.subject_key where subject = any (?)");
                    query.setArray(1, connection.createArrayOf("text", subjects.toArray()));
                    return query;
                },
                row -> {
                    found.put(row.getString(1), new Row(row.getString(1), row.getBytes(2)));
                });
        return found;
    }

    /** Adds keys; where a subject has one already, or had, that stays. Waits while another transaction adds one for the same subject. */
    public void add(List<Minted> keys) {
        jdbc.batchUpdate(
                "insert into event_store.subject_key (subject, account_id, wrapped, wrapped_by) values (?, coalesce(?,"
                        + " (select account_id from event_store.profile_seat where profile_id = ?)), ?, ?)"
                        + " on conflict do nothing",
                keys,
                keys.size(),
                (insert, key) -> {
                    AccountId account = key.account();
                    insert.setString(1, key.subject());
                    insert.setObject(2, account == null ? null : account.value());
                    insert.setObject(3, UUID.fromString(key.subject()));
                    insert.setBytes(4, key.wrapped());
                    insert.setString(5, key.wrappedBy());
                });
    }

    /** Destroys the keys of some subjects, for ever. */
    public void destroy(Collection<String> subjects) {
        jdbc.update(connection -> {
            var update = connection.prepareStatement(
                    "update event_store.subject_key set wrapped = null,"
                            + " wrapped_by = null, destroyed_at = clock_timestamp() where subject = any (?) and wrapped is not null");
            update.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            return update;
        });
    }

    /** All subjects that are or ever were of an account, itself among them. */
    public List<String> subjectsOf(AccountId account) {
        return jdbc.queryForList(
                "select subject from event_store.subject_key where account_id = ? order by subject",
                String.class,
                account.value());
    }

    /** Some keys that were wrapped by another than the present one. */
    public List<Row> wrappedByOther(String current, int most) {
        return jdbc.query(
                "select subject, wrapped from event_store.subject_key where wrapped is not null and wrapped_by <> ?"
                        + " order by subject limit ?",
                (row, n) -> new Row(row.getString(1), row.getBytes(2)),
                current,
                most);
    }

    /** How many keys were wrapped by another than the present one. */
    public long countWrappedByOther(String current) {
        Long count = jdbc.queryForObject(
                "select count(*) from event_store.subject_key where wrapped is not null and wrapped_by <> ?",
                Long.class,
                current);
        return count == null ? 0 : count;
    }

    /** Replaces how a key is wrapped, unless it was destroyed or wrapped anew meanwhile. */
    public void rewrap(String subject, byte[] before, byte[] after, String wrappedBy) {
        jdbc.update(
                "update event_store.subject_key set wrapped = ?, wrapped_by = ? where subject = ? and wrapped = ?",
                after,
                wrappedBy,
                subject,
                before);
    }
}
