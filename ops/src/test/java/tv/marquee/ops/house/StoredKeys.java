package tv.marquee.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.TinkKeyset;
import tv.marquee.ops.platform.Endpoints;

/** The keys as they are now, read as a job reads them: by the user who may read nothing else. */
final class StoredKeys implements SubjectKeys {

    private final Map<String, Optional<Seal>> seals = new HashMap<>();

    StoredKeys(Endpoints house) {
        try (Connection connection = DriverManager.getConnection(
                        house.keyReader().url(), null, house.keyReader().password());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT subject, wrapped FROM event_store.subject_key")) {
            TinkKeyset keyset = TinkKeyset.of(Files.readString(house.keyset()));
            while (rows.next()) {
                String owner = rows.getString(1);
                seals.put(
                        owner,
                        Optional.ofNullable(rows.getBytes(2)).map(wrapped -> Seal.of(keyset.unwrap(wrapped, owner))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Seal> find(String owner) {
        return seals.getOrDefault(owner, Optional.empty());
    }

    @Override
    public void evict(String owner) {
        seals.remove(owner);
    }
}
