package tv.marquee.projection.warehouse.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The warehouse's database. Not a bean of its data source's type, which belongs to the event store. */
final class WarehouseDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HikariDataSource source;
    private final Dialect dialect;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /** Connects when first used. */
    WarehouseDatabase(WarehouseSettings settings) {
        this.dialect = settings.dialect();
        this.source = new HikariDataSource(pool(settings));
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    private static HikariConfig pool(WarehouseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("warehouse");
        pool.setJdbcUrl(settings.dialect().complete(settings.url()));
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** Makes the tables of a set, or brings them up to date; harmless when they are. */
    void migrate(TableSet set) {
        flyway(set).load().migrate();
    }

    FluentConfiguration flyway(TableSet set) {
        FluentConfiguration flyway = flyway(set.schemas())
                .createSchemas(true)
                .locations("classpath:db/warehouse/common", "classpath:db/warehouse/" + dialect.folder());
        return set == TableSet.LIVE ? flyway : flyway.resourceProvider(new Migrations(set, dialect.folder()));
    }

    /** Lets go of the tables of a set that is not read, and of all that stands with them. */
    void drop(TableSet set) {
        if (set == TableSet.LIVE) {
            throw new IllegalArgumentException("what is read is not dropped");
        }
        List<String> schemas = set.schemas().stream().filter(this::hasSchema).toList();
        if (!schemas.isEmpty()) {
            flyway(schemas).cleanDisabled(false).load().clean();
            schemas.forEach(schema -> jdbc.execute("DROP SCHEMA IF EXISTS " + schema));
        }
    }

    /** @param schemas the first keeps the history of migrations */
    private FluentConfiguration flyway(List<String> schemas) {
        return Flyway.configure(WarehouseDatabase.class.getClassLoader())
                .dataSource(source)
                .schemas(schemas.toArray(String[]::new))
                .defaultSchema(schemas.getFirst());
    }

    boolean hasSchema(String name) {
        return !jdbc.queryForList(
                        "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = ?", String.class, name)
                .isEmpty();
    }

    /** The tables of a schema, without views. */
    List<String> tables(String schema) {
        return tables(jdbc, schema);
    }

    static List<String> tables(JdbcTemplate jdbc, String schema) {
        return jdbc.queryForList(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME",
                String.class,
                schema);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs it in one transaction, which any exception rolls back. */
    <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** Runs it in one transaction and rolls that back. */
    <T> T rehearsal(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    @Override
    public void close() {
        source.close();
    }
}
