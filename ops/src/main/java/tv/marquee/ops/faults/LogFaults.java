package tv.marquee.ops.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tv.marquee.domain.ledger.Topic;

/** Faults of what is read from Kafka, and of who reads. */
final class LogFaults {

    private static final String GARBAGE = "no event at all";
    private static final int STRANGERS = 5;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_REBUILD = Duration.ofMinutes(2);

    private LogFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                new Fault("garbage", "garbage and a record without an event on every partition", (house, outage) -> {
                    long before = letters(house);
                    int written = writeGarbage(house);
                    Thread.sleep(outage);
                    long kept = letters(house) - before;
                    if (kept < written) {
                        throw new FaultNotSurvived("of " + written + " bad records " + kept + " became dead letters");
                    }
                    return kept + " dead letters";
                }),
                new Fault("kafka-emptied", "the log's topics are deleted", (house, outage) -> {
                    try (Admin admin = admin(house)) {
                        admin.deleteTopics(Stream.of(Topic.values())
                                        .map(Topic::text)
                                        .toList())
                                .all()
                                .get();
                    }
                    Thread.sleep(outage);
                    return "";
                }),
                new Fault(
                        "strangers",
                        "five strangers join the groups of the projections again and again",
                        LogFaults::strangers),
                new Fault("rebuild", "profiles are rebuilt while people act", (house, outage) -> {
                    house.management().order("profiles", Map.of("order", "begin"));
                    JsonNode rebuilt = rebuilt(house);
                    if (!rebuilt.path("state").asString("").equals("SWAPPED")) {
                        throw new FaultNotSurvived(
                                "the rebuild ended as " + rebuilt.path("state").asString("unknown"));
                    }
                    house.management().order("profiles", Map.of("order", "drop"));
                    return rebuilt.path("comparison").path("equal").asLong(0) + " documents the same";
                }));
    }

    /** How many records are known to be dead letters. */
    private static long letters(FaultHouse house) {
        long all = 0;
        for (JsonNode group : house.management().deadLetters().path("letters")) {
            all += group.path("letters").asLong(0);
        }
        return all;
    }

    private static int writeGarbage(FaultHouse house) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", house.endpoints().kafka());
        ByteArraySerializer bytes = new ByteArraySerializer();
        int written = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (Topic topic : Topic.values()) {
                for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(topic.text(), partition, null, GARBAGE.getBytes(UTF_8)));
                    producer.send(new ProducerRecord<>(topic.text(), partition, "key".getBytes(UTF_8), null));
                    written += 2;
                }
            }
        }
        return written;
    }

    private static String strangers(FaultHouse house, Duration outage) throws Exception {
        List<String> groups;
        try (Admin admin = admin(house)) {
            groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
        int joined = 0;
        long end = System.nanoTime() + outage.toNanos();
        while (System.nanoTime() < end) {
            for (String group : groups) {
                joined += join(house, group);
            }
        }
        return joined + " times";
    }

    private static Admin admin(FaultHouse house) {
        return Admin.create(Map.of("bootstrap.servers", house.endpoints().kafka()));
    }

    private static int join(FaultHouse house, String group) {
        List<KafkaConsumer<byte[], byte[]>> strangers = new ArrayList<>();
        try {
            for (int stranger = 0; stranger < STRANGERS; stranger++) {
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                house.endpoints().kafka(),
                                "group.id",
                                group,
                                "enable.auto.commit",
                                false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                strangers.add(consumer);
                consumer.subscribe(Stream.of(Topic.values()).map(Topic::text).toList());
                consumer.poll(POLL);
            }
            return strangers.size();
        } finally {
            strangers.forEach(KafkaConsumer::close);
        }
    }

    private static JsonNode rebuilt(FaultHouse house) throws Exception {
        long end = System.nanoTime() + LONGEST_REBUILD.toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode rebuild : house.management().rebuilds().path("rebuilds")) {
                if (rebuild.path("projection").asString("").equals("profiles")
                        && rebuild.path("settled").asBoolean(false)) {
                    return rebuild;
                }
            }
            Thread.sleep(200);
        }
        throw new FaultNotSurvived("the rebuild did not end");
    }
}
