package tv.marquee.ops.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;

/** The bare work of sending: the same records, from memory, all at once, to a topic of the same shape. */
final class BareProducer implements AutoCloseable {

    private static final String TOPIC = "bench.limit";

    private final KafkaProducer<String, byte[]> producer;
    private final List<Envelope> sample;

    BareProducer(String bootstrapServers, List<Envelope> sample) throws ExecutionException, InterruptedException {
        this.sample = sample;
        this.producer = producer(bootstrapServers);
        makeTopic(bootstrapServers, TOPIC);
    }

    double eventsPerSecond(int events) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        Future<RecordMetadata> last = null;
        for (int i = 0; i < events; i++) {
            last = producer.send(record(TOPIC, sample.get(i % sample.size())));
        }
        producer.flush();
        if (last != null) {
            last.get();
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        producer.close();
    }

    static ProducerRecord<String, byte[]> record(String topic, Envelope event) {
        ProducerRecord<String, byte[]> made = new ProducerRecord<>(topic, event.owner(), event.payload());
        CloudEventHeaders.of(event).forEach((name, value) -> made.headers().add(name, value));
        return made;
    }

    static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "batch.size",
                        256 << 10),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static void makeTopic(String bootstrapServers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1)))
                        .all()
                        .get();
            }
        }
    }
}
