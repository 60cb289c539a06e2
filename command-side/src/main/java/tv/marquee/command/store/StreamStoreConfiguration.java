package tv.marquee.command.store;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.StateForm;

/** What deciding needs of the event store. The deciders and the rule about many streams come from outside. */
@Configuration(proxyBeanMethods = false)
public class StreamStoreConfiguration {

    @Bean
    Appender appender(EventStoreDatabase database, Ledger ledger, Commits commits) {
        return new Appender(database.jdbc(), ledger, commits);
    }

    @Bean
    Streams streams(EventStoreDatabase database, Ledger ledger) {
        return new Streams(database.jdbc(), ledger);
    }

    @Bean
    Snapshots snapshots(EventStoreDatabase database, Deciders deciders) {
        return new Snapshots(database.jdbc(), new StateForm(), deciders);
    }

    @Bean
    Histories histories(Streams streams, Snapshots snapshots, Deciders deciders) {
        return new Histories(streams, snapshots, deciders);
    }

    @Bean
    CredentialTable credentialTable(EventStoreDatabase database) {
        return new CredentialTable(database.jdbc());
    }

    @Bean
    Transactions transactions(EventStoreDatabase database) {
        return new Transactions(database.transactions());
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, EventStoreDatabase migrated) {
        return AxonTokens.on(dataSource);
    }

    @Bean
    FencedEventStorageEngine fencedEventStorageEngine(
            Appender appender,
            Streams streams,
            Snapshots snapshots,
            EventLog log,
            Ledger ledger,
            CrossStreamRule rule,
            Transactions transactions) {
        return new FencedEventStorageEngine(appender, streams, snapshots, log, ledger, rule, transactions);
    }
}
