package tv.marquee.projection.intake;

import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.projection.NoKeys;

/** Copies beside originals, for tests. */
public final class Besides {

    private Besides() {}

    /** One that cannot follow the log, because Kafka does not answer. */
    public static Beside withoutKafka(Projection original, Projection copy) {
        Workers workers = workers(new DefaultKafkaConsumerFactory<>(Map.of()));
        return new Beside(
                workers.of(copy),
                workers.of(original),
                new KafkaBroker(away()),
                workers.watermarks(),
                Optional.empty());
    }

    /** A Kafka that does not answer. */
    static Admin away() {
        return (Admin) Proxy.newProxyInstance(
                Besides.class.getClassLoader(), new Class<?>[] {Admin.class}, (proxy, method, arguments) -> {
                    throw new KafkaException("away");
                });
    }

    /** Those who read by such consumers. */
    static Workers workers(ConsumerFactory<byte[], byte[]> consumers) {
        return new Workers(
                new RecordReader(new SealedLedger(Ledger.current(), new NoKeys())),
                new DeadLetters(new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer())),
                new Containers(consumers),
                new Watermarks(),
                new ApplyingTraces(ObservationRegistry.NOOP),
                Optional.empty(),
                Instant::now);
    }
}
