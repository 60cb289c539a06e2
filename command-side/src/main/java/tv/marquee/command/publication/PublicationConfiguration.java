package tv.marquee.command.publication;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.store.Commits;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.EventStoreConfiguration;
import tv.marquee.command.store.RelayTable;

/**
 * The relay, for the role that publishes: starts with the application and does not wait for Kafka. Settings
 * {@code marquee.kafka.*} and {@code marquee.relay.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, RelaySettings.class})
@Import(EventStoreConfiguration.class)
public class PublicationConfiguration {

    @Bean
    Relay relay(
            EventLog log,
            RelayTable table,
            Commits commits,
            KafkaSettings kafka,
            RelaySettings settings,
            ObjectProvider<Clock> clock,
            ObjectProvider<ObservationRegistry> observations) {
        Outlet outlet = new TracedOutlet(
                new KafkaOutlet(kafka, settings.patience()),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Clock time = clock.getIfAvailable(Clock::systemUTC);
        Relay relay = new Relay(new Route(owner, log, table, outlet, settings, time), new Random());
        commits.onCommit(relay::wake);
        return relay;
    }
}
