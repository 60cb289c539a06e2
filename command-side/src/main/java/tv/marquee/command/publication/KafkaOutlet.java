package tv.marquee.command.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;

/**
 * Kafka, by an idempotent producer that waits for all replicas. The producer never gives a record up by itself, since it would then go on with the next one and
 * break the order; the relay loses patience and closes it, which leaves on each partition a beginning of the batch and nothing else. One request is on its way at a
 * time: a broker that lost a topic, and with it what it knew of the producer, would take a later one before an earlier one that it refused.
 */
final class KafkaOutlet implements Outlet {

    private final KafkaSettings kafka;
    private final Duration patience;
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable Admin admin;

    KafkaOutlet(KafkaSettings kafka, Duration patience) {
        this.kafka = kafka;
        this.patience = patience;
    }

    @Override
    public Destination inspect() {
        try {
            return new KafkaTopics(admin()).inspect();
        } catch (ExecutionException | KafkaException | IllegalStateException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public Map<String, Long> send(List<Envelope> events) {
        try {
            Producer<String, byte[]> sender = producer();
            List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
            events.forEach(e -> sent.add(sender.send(record(e))));
            long deadline = System.nanoTime() + patience.toNanos();
            Map<String, Long> offsets = new TreeMap<>();
            for (Future<RecordMetadata> s : sent) {
                RecordMetadata there = s.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                offsets.merge(
                        new TopicPartition(there.topic(), there.partition()).toString(), there.offset() + 1, Math::max);
            }
            return offsets;
        } catch (ExecutionException | KafkaException e) {
            throw failed(e);
        } catch (TimeoutException e) {
            throw new OutletFailed("Kafka did not take a batch in " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public CompletableFuture<Void> announce(Watermark watermark) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            producer()
                    .send(new ProducerRecord<>(Topic.WATERMARK, Watermark.KEY, watermark.write()), (there, failure) -> {
                        if (failure == null) {
                            done.complete(null);
                        } else {
                            done.completeExceptionally(failed(failure));
                        }
                    });
        } catch (KafkaException e) {
            done.completeExceptionally(failed(e));
        }
        return done.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void clear() {
        reset();
        try {
            new KafkaTopics(admin()).clear();
        } catch (ExecutionException | KafkaException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void reset() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    public void close() {
        reset();
    }

    private static ProducerRecord<String, byte[]> record(Envelope event) {
        ProducerRecord<String, byte[]> made =
                new ProducerRecord<>(Topic.of(event.stream()).text(), event.owner(), event.payload());
        CloudEventHeaders.of(event).forEach((name, value) -> made.headers().add(name, value));
        return made;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    kafka.client(Map.ofEntries(
                            Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "marquee-relay"),
                            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                            Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                            Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10),
                            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.LARGEST_RECORD),
                            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                            Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000),
                            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE))),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.client(Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "marquee-relay",
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    5_000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    5_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    10_000)));
        }
        return admin;
    }

    private static OutletFailed failed(Exception e) {
        Throwable reason = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return new OutletFailed(reason.getClass().getSimpleName() + ": " + reason.getMessage(), e);
    }

    private static OutletFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new OutletFailed("interrupted", e);
    }
}
