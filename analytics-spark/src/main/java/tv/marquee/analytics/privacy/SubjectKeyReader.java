package tv.marquee.analytics.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.UnreadableEvent;

/** Reads keys from the event store's database, many at a time, and remembers them for as long as the process runs: a job is shorter than that. */
public final class SubjectKeyReader implements SubjectKeys {

    private final KeyAccess access;
    private final Optional<? extends KeyEncryption> encryption;
    private final Map<String, Optional<Seal>> known = new ConcurrentHashMap<>();

    SubjectKeyReader(KeyAccess access, Optional<? extends KeyEncryption> encryption) {
        this.access = access;
        this.encryption = encryption;
    }

    @Override
    public Optional<Seal> find(String owner) {
        learn(List.of(owner));
        Optional<Seal> found = known.get(owner);
        if (found == null) {
            throw new UnreadableEvent("of " + owner, "its owner never had a key", null);
        }
        return found;
    }

    @Override
    public void evict(String owner) {
        known.remove(owner);
    }

    /**
     * Reads the keys of many that are not known yet, by one query.
     *
     * @throws KeysUnavailable when they cannot be read
     */
    public void learn(Collection<String> owners) {
        String[] unknown = owners.stream()
                .filter(owner -> !known.containsKey(owner))
                .distinct()
                .toArray(String[]::new);
        if (unknown.length == 0) {
            return;
        }
        KeyEncryption wrapping = encryption.orElseThrow(() -> new KeysUnavailable(
                "the log is sealed, and it was not said where the keys are (--keys, --keyset)", null));
        try (Connection connection = DriverManager.getConnection(access.url(), null, access.password());
                PreparedStatement query = connection.prepareStatement(
                        "select subject, wrapped from event_store.subject_key where subject = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", unknown));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), wrapping.seal(rows.getBytes(2), rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new KeysUnavailable("keys cannot be read from " + access.url() + ": " + e.getMessage(), e);
        }
    }
}
