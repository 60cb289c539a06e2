package tv.marquee.projection.warehouse.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
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

    /** Brings the tables up to date; harmless when they are. */
    void migrate() {
        flyway().load().migrate();
    }

    FluentConfiguration flyway() {
        return Flyway.configure(WarehouseDatabase.class.getClassLoader())
                .dataSource(source)
                .schemas("ops", "dw", "stg")
                .defaultSchema("ops")
                .createSchemas(true)
                .locations("classpath:db/warehouse/common", "classpath:db/warehouse/" + dialect.folder());
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
