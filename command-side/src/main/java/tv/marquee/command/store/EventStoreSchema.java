package tv.marquee.command.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the event store, brought up to date before anyone uses them. */
public final class EventStoreSchema {

    private static final String SCHEMA = "event_store";

    private EventStoreSchema() {}

    /** Migrates the schema {@code event_store}. Several processes may do so at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/event-store")
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .load()
                .migrate();
    }
}
