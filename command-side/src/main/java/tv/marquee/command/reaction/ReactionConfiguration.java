package tv.marquee.command.reaction;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.store.Commits;
import tv.marquee.command.store.ErrandConfiguration;
import tv.marquee.command.store.Errands;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.ReactionTable;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.ledger.SealedLedger;

/** Follows the log for whatever reactions there are, and runs their errands; beside the command side. */
@Configuration(proxyBeanMethods = false)
@Import(ErrandConfiguration.class)
public class ReactionConfiguration {

    @Bean
    Reactions reactions(
            EventLog log,
            SealedLedger ledger,
            ReactionTable table,
            Transactions transactions,
            Errands errands,
            List<Reaction> reactions,
            Commits commits) {
        Reactions following = new Reactions(log, ledger, table, transactions, errands, reactions);
        commits.onCommit(following::wake);
        return following;
    }
}
