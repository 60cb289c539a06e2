package tv.marquee.projection.intake;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;

/** Reads the log from Kafka for every {@link Projection} bean. Kafka need not be there at start. A bean finds the keys of people; another may be the log as the event store has it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class IntakeConfiguration {

    @Bean
    Projections projections(
            ObjectProvider<Projection> projections,
            KafkaSettings settings,
            KafkaClients intakeClients,
            SubjectKeys keys,
            ObjectProvider<StoredLog> stored,
            ObjectProvider<Clock> clock,
            ObjectProvider<ObservationRegistry> observations) {
        Clock time = clock.getIfAvailable(Clock::systemUTC);
        Containers containers = new Containers(settings.consumers());
        RecordReader reader = new RecordReader(new SealedLedger(Ledger.current(), keys));
        DeadLetters deadLetters = new DeadLetters(intakeClients.producer());
        Watermarks watermarks = new Watermarks();
        Workers workers = new Workers(
                reader,
                deadLetters,
                containers,
                watermarks,
                new ApplyingTraces(observations.getIfAvailable(() -> ObservationRegistry.NOOP)),
                Optional.ofNullable(stored.getIfAvailable()),
                time);
        return new Projections(
                projections.orderedStream().map(workers::of).toList(),
                workers,
                new KafkaBroker(intakeClients.admin()),
                settings.autoStartup());
    }

    @Bean
    DeadLetterBox deadLetterBox(KafkaSettings settings, KafkaClients intakeClients) {
        return new DeadLetterBox(settings.consumers(), intakeClients.producer());
    }

    @Bean
    Retries retries(Projections projections, DeadLetterBox deadLetterBox) {
        return new Retries(projections, deadLetterBox);
    }

    @Bean
    KafkaClients intakeClients(KafkaSettings settings) {
        return new KafkaClients(settings.admin(), settings.producer());
    }
}
