package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** A warehouse of any age becomes one of today. */
class WarehouseMigrationTest {

    /** The last migration of each state that was ever released. */
    private static final List<String> RELEASED = List.of("2.0");

    @Test
    void everyReleasedWarehouseIsBroughtForward() {
        for (String release : RELEASED) {
            try (WarehouseDatabase database = database("since-" + release)) {
                database.flyway()
                        .target(MigrationVersion.fromVersion(release))
                        .load()
                        .migrate();
                database.jdbc()
                        .update(
                                "INSERT INTO dw.dim_subscriber (subscriber_pseudonym, maturity, joined_date_key, src_version)"
                                        + " VALUES ('ada', 'ALL', 0, 7)");

                database.migrate();

                assertThat(database.jdbc()
                                .queryForObject(
                                        "SELECT account_key FROM dw.dim_subscriber WHERE subscriber_pseudonym = 'ada'",
                                        Integer.class))
                        .isZero();
                assertThat(pending(database)).as("since %s", release).isEmpty();
            }
        }
    }

    @Test
    void aMigrationThatIsAddedComesAfterAllThatWereReleased() {
        try (WarehouseDatabase database = database("order")) {
            MigrationVersion newest = MigrationVersion.fromVersion(RELEASED.getLast());
            for (MigrationInfo migration : database.flyway().load().info().all()) {
                String name = migration.getScript();
                boolean wasReleased = name.contains("V1_") || name.contains("V2_");
                assertThat(migration.getVersion().compareTo(newest) > 0)
                        .as(name)
                        .isEqualTo(!wasReleased);
            }
        }
    }

    private static WarehouseDatabase database(String name) {
        return new WarehouseDatabase(
                new WarehouseSettings("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "", "a secret of sixteen"));
    }

    private static List<MigrationInfo> pending(WarehouseDatabase database) {
        return Arrays.asList(database.flyway().load().info().pending());
    }
}
