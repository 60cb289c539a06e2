package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A warehouse of any age becomes one of today. */
class WarehouseMigrationTest {

    /** The last migration of each state that was ever released. */
    private static final List<String> RELEASED = List.of("2.0", "3.7", "5.11", "6.7", "7.4", "8.4", "9.4");

    /** The last of them all. */
    private static final String NEWEST = "9.4";

    private WarehouseDatabase database;

    @BeforeEach
    void open() {
        database = new WarehouseDatabase(TestEndpoint.emptyDatabase());
    }

    @AfterEach
    void close() {
        TestEndpoint.drop(database);
    }

    @ParameterizedTest
    @FieldSource("RELEASED")
    void everyReleasedWarehouseIsBroughtForward(String release) {
        database.flyway(TableSet.LIVE)
                .target(MigrationVersion.fromVersion(release))
                .load()
                .migrate();
        database.jdbc()
                .update("INSERT INTO dw.dim_subscriber (subscriber_pseudonym, maturity, joined_date_key, src_version)"
                        + " VALUES ('ada', 'ALL', 0, 7)");

        database.migrate(TableSet.LIVE);

        assertThat(database.jdbc()
                        .queryForObject(
                                "SELECT account_key FROM dw.dim_subscriber WHERE subscriber_pseudonym = 'ada'",
                                Integer.class))
                .isZero();
        assertThat(Arrays.asList(database.flyway(TableSet.LIVE).load().info().pending()))
                .isEmpty();
    }

    @Test
    void aMigrationThatIsAddedComesAfterAllThatWereReleased() {
        MigrationVersion newest = MigrationVersion.fromVersion(NEWEST);
        for (MigrationInfo migration :
                database.flyway(TableSet.LIVE).load().info().all()) {
            String name = migration.getScript();
            boolean wasReleased = !name.contains("V10_");
            assertThat(migration.getVersion().compareTo(newest) > 0).as(name).isEqualTo(!wasReleased);
        }
    }
}
