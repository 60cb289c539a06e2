package tv.marquee.command.store;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.shared.AccountId;

/** What this database holds of a person beside their sealed events. Used within a transaction, so that it goes as a whole. */
public final class ErasureTable {

    private final JdbcTemplate jdbc;
    private final ProfileSeatTable seats;
    private final SubjectKeyTable keys;

    ErasureTable(JdbcTemplate jdbc, ProfileSeatTable seats, SubjectKeyTable keys) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.keys = keys;
    }

    /** Lets no profile come to the account until the transaction ends. */
    public void lock(AccountId account) {
        seats.lock(account);
    }

    /**
     * Destroys keys and removes whatever else there is. Done again, it changes nothing.
     *
     * @param subjects the account and every profile that is or ever was of it
     */
    public void erase(AccountId account, Collection<String> subjects) {
        keys.destroy(subjects);
        jdbc.update("delete from event_store.credential where account_id = ?", account.value());
        jdbc.update("delete from event_store.second_factor where account_id = ?", account.value());
        jdbc.update("delete from event_store.profile_seat where account_id = ?", account.value());
        ofSubjects("delete from event_store.snapshot where stream_id = any (?)", subjects);
        ofSubjects(
                "delete from event_store.scheduled_tasks where exists"
                        + " (select 1 from unnest(?::text[]) subject where position(subject in task_instance) > 0)",
                subjects);
    }

    private void ofSubjects(String delete, Collection<String> subjects) {
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(delete);
            statement.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            return statement;
        });
    }
}
