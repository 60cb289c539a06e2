package tv.marquee.command.store;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Errands, for the role that runs them, and how far the log was reacted to. */
@Configuration(proxyBeanMethods = false)
public class ErrandConfiguration {

    @Bean
    Errands errands(
            DataSource dataSource,
            EventStoreDatabase migrated,
            List<ErrandRunner> runners,
            ObjectProvider<Clock> clock) {
        return new Errands(dataSource, runners, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ReactionTable reactionTable(EventStoreDatabase database) {
        return new ReactionTable(database.jdbc());
    }
}
