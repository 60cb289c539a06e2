package tv.marquee.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.ops.Repository;
import tv.marquee.ops.backup.Backup;
import tv.marquee.ops.backup.Restoration;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Progress;

/** A house is backed up while people act, and comes back from it with all that was accepted by then, and without who was erased since. */
class BackupIT {

    private static final String KEYS_OF_THE_ERASED =
            "select count(*) from event_store.subject_key where wrapped is not null and account_id ="
                    + " (select account_id from event_store.subject_key where subject = '%s')";

    @TempDir
    private Path folder;

    @Test
    void aHouseIsWhatItWasButForgetsWhoWasErasedSince() throws Exception {
        System.setProperty("marquee.home", Repository.root().toString());
        Path data = folder.resolve("data");
        Backup backup = new Backup(folder.resolve("backup"));
        Backup.Manifest taken;
        long drawn;
        List<Long> accepted;
        Rater erased;
        Rater other;
        try (FaultHouse house = start(data);
                Load load = Load.open(house.url())) {
            erased = load.raters().getFirst();
            other = load.raters().getLast();
            load.begin();
            load.start();
            Thread.sleep(2_000);
            taken = Backup.take(house.endpoints(), backup.folder(), InstantSource.system(), Progress.silent());
            drawn = drawn(house);
            Thread.sleep(1_000);
            load.stop();
            accepted = load.raters().stream()
                    .flatMap(rater -> rater.accepted().stream())
                    .toList();
            assertThat(accepted).as("some of it came after").anyMatch(position -> position > drawn);
            noteErasure(house, data, erased);
            assertThatThrownBy(() -> restore(backup, data))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("already runs");
        }

        Path aside = restore(backup, data);

        assertThat(aside.resolve("postgresql")).isDirectory();
        assertThat(aside.resolve("kafka")).isDirectory();
        try (FaultHouse house = start(data);
                Connection store = house.openEventStore();
                Connection warehouse = house.openWarehouse();
                HouseClient client = new HouseClient(house.url())) {
            assertThat(ratings(store))
                    .as("what was accepted by then, and nothing that came after")
                    .containsAll(accepted.stream()
                            .filter(position -> position <= taken.position())
                            .toList())
                    .doesNotContainAnyElementsOf(accepted.stream()
                            .filter(position -> position > drawn)
                            .toList());
            assertThat(number(store, KEYS_OF_THE_ERASED.formatted(erased.profile())))
                    .isZero();
            assertThat(number(store, KEYS_OF_THE_ERASED.formatted(other.profile())))
                    .isPositive();
            assertThat(client.get(
                                    "/api/profiles/" + other.profile() + "/ratings",
                                    client.token(other.email()),
                                    taken.position())
                            .ok()
                            .body()
                            .path("ratings"))
                    .as("shelves are filled anew")
                    .isNotEmpty();
            assertThatThrownBy(() -> client.token(erased.email())).hasMessageContaining("401");
            assertThat(number(
                            warehouse,
                            "select count(*) from dw.fact_rating r join dw.dim_subscriber s on s.subscriber_key ="
                                    + " r.subscriber_key where r.is_deleted = 0"))
                    .as("and so is the warehouse")
                    .isPositive();
        }
    }

    /** The last position that a writer has taken; what is above it is written later. */
    private static long drawn(FaultHouse house) throws SQLException {
        try (Connection store = house.openEventStore()) {
            return number(store, "select last_value from event_store.event_position_seq");
        }
    }

    private static Set<Long> ratings(Connection store) throws SQLException {
        Set<Long> positions = new HashSet<>();
        try (ResultSet rows = store.createStatement()
                .executeQuery("select position from event_store.event where name = 'profile.title-rated/1'")) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions;
    }

    /** As an erasure does before it destroys a key; that of the database which is lost has happened as well. */
    private static void noteErasure(FaultHouse house, Path data, Rater person) throws SQLException, IOException {
        try (Connection store = house.openEventStore();
                ResultSet row = store.createStatement()
                        .executeQuery("select account_id from event_store.subject_key where subject = '"
                                + person.profile() + "'")) {
            row.next();
            Files.writeString(
                    data.resolve("secrets/erasures"),
                    "\n" + row.getString(1) + " " + row.getString(1) + " " + person.profile() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static Path restore(Backup backup, Path data) {
        return Restoration.of(backup, data, null, InstantSource.system(), Progress.silent())
                .orElseThrow();
    }

    private static FaultHouse start(Path data) throws Exception {
        Path programs = Path.of("target", "programs").toAbsolutePath();
        return FaultHouse.start(data, programs, FreePorts.some().postgresql(), Progress.silent());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
