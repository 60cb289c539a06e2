package tv.marquee.command.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of the event store, migrated, with transactions of its own. */
final class EventStoreDatabase {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    EventStoreDatabase(DataSource dataSource) {
        DatabaseWait.until(dataSource);
        EventStoreSchema.migrate(dataSource);
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }
}
