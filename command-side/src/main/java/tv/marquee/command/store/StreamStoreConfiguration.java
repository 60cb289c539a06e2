package tv.marquee.command.store;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.StateForm;
import tv.marquee.domain.ledger.SubjectKeys;

/** What deciding needs of the event store. The deciders and the rules about many streams come from outside. */
@Configuration(proxyBeanMethods = false)
public class StreamStoreConfiguration {

    @Bean
    Appender appender(EventStoreDatabase database, Ledger ledger, Sealing sealing, Commits commits) {
        return new Appender(database.jdbc(), ledger, sealing, commits);
    }

    @Bean
    Streams streams(EventStoreDatabase database, SealedLedger ledger) {
        return new Streams(database.jdbc(), ledger);
    }

    @Bean
    Snapshots snapshots(EventStoreDatabase database, Deciders deciders, SubjectKeys keys) {
        return new Snapshots(database.jdbc(), new StateForm(), deciders, keys);
    }

    @Bean
    Histories histories(Streams streams, Snapshots snapshots, Deciders deciders) {
        return new Histories(streams, snapshots, deciders);
    }

    @Bean
    CrossStreamRules crossStreamRules(List<CrossStreamRule> rules) {
        return new CrossStreamRules(rules);
    }

    @Bean
    CredentialTable credentialTable(EventStoreDatabase database) {
        return new CredentialTable(database.jdbc());
    }

    @Bean
    SecondFactorTable secondFactorTable(EventStoreDatabase database) {
        return new SecondFactorTable(database.jdbc());
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
            SealedLedger ledger,
            Sealing sealing,
            CrossStreamRules rules,
            Transactions transactions) {
        return new FencedEventStorageEngine(appender, streams, snapshots, log, ledger, sealing, rules, transactions);
    }
}
