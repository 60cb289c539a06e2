package tv.marquee.command.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.LoggedEvents;
import tv.marquee.domain.ledger.Ledger;

/** What every role needs of the event store: its tables, the log, the relay's place in it, and what an erasure takes from it. */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    EventStoreDatabase eventStoreDatabase(DataSource dataSource) {
        return new EventStoreDatabase(dataSource);
    }

    @Bean
    LoggedEvents loggedEvents(EventLog log, Ledger ledger) {
        return new StoredEvents(log, ledger);
    }

    @Bean
    Ledger ledger() {
        return Ledger.current();
    }

    @Bean
    Commits commits() {
        return new Commits();
    }

    @Bean
    EventLog eventLog(EventStoreDatabase database) {
        return new EventLog(database.jdbc());
    }

    @Bean
    SubjectKeyTable subjectKeyTable(EventStoreDatabase database) {
        return new SubjectKeyTable(database.jdbc());
    }

    @Bean
    RelayTable relayTable(EventStoreDatabase database) {
        return new RelayTable(database.jdbc());
    }

    @Bean
    ProfileSeatTable profileSeatTable(EventStoreDatabase database) {
        return new ProfileSeatTable(database.jdbc());
    }

    @Bean
    RetainedInvoiceTable retainedInvoiceTable(EventStoreDatabase database) {
        return new RetainedInvoiceTable(database.jdbc());
    }

    @Bean
    ErasureTable erasureTable(EventStoreDatabase database, ProfileSeatTable seats, SubjectKeyTable keys) {
        return new ErasureTable(database.jdbc(), seats, keys);
    }

    @Bean
    Transactions transactions(EventStoreDatabase database) {
        return new Transactions(database.transactions());
    }
}
