package tv.marquee.ops.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;

/** What goes wrong around the house, and that it goes on. */
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void garbageOnATopicBecomesADeadLetterAndTheRestGoesOn() {
        Visitor ada = TestHouse.visitor().joined();
        String garbage = "garbage " + ada.profile();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            IntStream.range(0, Topic.PARTITIONS)
                    .forEach(p -> producer.send(new ProducerRecord<>(
                            Topic.SUBSCRIBER.text(), p, "key".getBytes(UTF_8), garbage.getBytes(UTF_8))));
        }
        long position = ada.rate("tmdb-653", 4).position();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters(garbage)).hasSizeGreaterThanOrEqualTo(4));
        assertThat(ada.recommended(position)).hasSize(20).doesNotContain("tmdb-653");
        assertThat(new Visitor(TestHouse.management())
                        .get("/actuator/deadletters", 0)
                        .body()
                        .path("letters"))
                .anySatisfy(group -> {
                    assertThat(group.path("projection").asString()).isEqualTo("profiles");
                    assertThat(group.path("event").asString()).isEqualTo("none");
                    assertThat(group.path("letters").asLong()).isGreaterThanOrEqualTo(Topic.PARTITIONS);
                });
        assertThat(letters(garbage))
                .allSatisfy(letter -> assertThat(letter.headers().toArray()).isNotEmpty());
    }

    /** A pipeline that is not there makes Elasticsearch refuse what it would have taken, as a mistake in a mapping would. */
    @Test
    void whatAShelfWouldNotTakeIsAppliedAnewOnceItsFaultIsMended() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        Rebuilding.elasticsearch("PUT", "profiles/_settings", "{\"index.final_pipeline\": \"a-missing-one\"}");
        try {
            ada.rate("tmdb-653", 5);
            await().atMost(PATIENCE)
                    .until(() -> !lettersAbout("profile.title-rated/1").isEmpty());
        } finally {
            Rebuilding.elasticsearch("PUT", "profiles/_settings", "{\"index.final_pipeline\": \"_none\"}");
        }
        long position = ada.rate("tmdb-19", 2).position();
        assertThat(ada.get(ada.mine("ratings"), position).body().toString())
                .contains("tmdb-19")
                .doesNotContain("tmdb-653");

        JsonNode letters = lettersAbout("profile.title-rated/1").getFirst();
        Rebuilding.Answer answer = Rebuilding.retry(
                "profiles",
                letters.path("reason").asString(),
                letters.path("event").asString(),
                letters.path("places").path(0).asString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("left").asInt()).isZero();
        assertThat(answer.body().path("applied").asInt()).isPositive();
        assertThat(ada.get(ada.mine("ratings"), position).body().toString()).contains("tmdb-653", "tmdb-19");
        assertThat(lettersAbout("profile.title-rated/1")).isEmpty();
    }

    private static List<JsonNode> lettersAbout(String event) {
        return new Visitor(TestHouse.management())
                .get("/actuator/deadletters", 0)
                .body()
                .path("letters")
                .valueStream()
                .filter(group -> group.path("event").asString().equals(event))
                .toList();
    }

    @Test
    void aBrokenModelIsRefusedAndTheLastGoodOneGoesOn() throws IOException {
        Visitor demo = TestHouse.visitor().signedIn("demo@example.org", TestHouse.PASSWORD, 0);
        String live = model(demo);
        Path models = TestHouse.endpoints().data().resolve("models");
        Path broken = models.resolve("99991231T235959Z-0badc0de");
        Files.createDirectories(broken);
        try (Stream<Path> files = Files.list(models.resolve(live))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                boolean cut = file.getFileName().toString().equals("ease.bin");
                Files.write(broken.resolve(file.getFileName()), cut ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
            }
        }
        await().during(Duration.ofSeconds(3))
                .atMost(PATIENCE)
                .until(() -> model(demo).equals(live));
        assertThat(demo.recommended(0)).hasSize(20);
    }

    @Test
    void theWarehouseHoldsWhatTheShelvesHold() {
        Visitor ada = TestHouse.visitor().joined();
        ada.rate("tmdb-653", 4.5);
        ada.rate("tmdb-19", 2);
        long position = ada.rate("tmdb-961", 5).position();
        await().atMost(PATIENCE).until(() -> warehousePosition() >= position);
        assertThat(Stores.warehouse("SELECT COUNT(*) FROM dw.dim_title WHERE title_key > 0 AND is_withdrawn = 0"))
                .isEqualTo(titlesInCatalogue());
        assertThat(Stores.warehouse("SELECT COUNT(*) FROM dw.fact_rating WHERE is_deleted = 0"))
                .isEqualTo(ratingsInStore());
    }

    @Test
    void anEmptyKafkaIsFilledAgainFromTheStore() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        ada.rate("tmdb-653", 4);
        long events = Stores.events("SELECT COUNT(*) FROM event_store.event");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.deleteTopics(List.of(Topic.CATALOGUE.text(), Topic.SUBSCRIBER.text()))
                    .all()
                    .get();
        }
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> recordsInKafka() >= events);
        assertThat(outOfOrder(Topic.SUBSCRIBER.text()))
                .as("what comes for the first time comes in order")
                .isEmpty();
        long position = ada.rate("tmdb-19", 3).position();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ada.get(ada.mine("recommendations"), position).status())
                        .isEqualTo(200));
    }

    /** So that records come to the new ones before the relay has seen that they are new. */
    @Test
    void topicsThatSomeoneElseMadeAnewAreFilledFromTheFirstEvent() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        long events = Stores.events("SELECT COUNT(*) FROM event_store.event");
        List<String> log = List.of(Topic.CATALOGUE.text(), Topic.SUBSCRIBER.text());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            admin.deleteTopics(log).all().get();
            await().ignoreExceptions()
                    .until(() -> admin.createTopics(log.stream()
                                    .map(name -> new NewTopic(name, Topic.PARTITIONS, (short) 1))
                                    .toList())
                            .all()
                            .thenApply(made -> true)
                            .get());
        }
        ada.rate("tmdb-653", 4);
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(() -> recordsInKafka() > events);
        assertThat(outOfOrder(Topic.SUBSCRIBER.text())).isEmpty();
        long position = ada.rate("tmdb-19", 3).position();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                ada.get(ada.mine("recommendations"), position).status())
                        .isEqualTo(200));
    }

    private static String model(Visitor visitor) {
        JsonNode answer =
                visitor.get(visitor.mine("recommendations?limit=1"), 0).body();
        return answer.path("model").asString();
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(String garbage) {
        return records(Topic.DEAD_LETTER).stream()
                .filter(r -> r.value() != null && new String(r.value(), UTF_8).equals(garbage))
                .toList();
    }

    /** Places of records that come after one of a greater position, and are no repetition. */
    private static List<String> outOfOrder(String topic) {
        Map<Integer, SortedSet<Long>> seen = new HashMap<>();
        List<String> places = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            Header header = record.headers().lastHeader("ce_position");
            if (header != null) {
                SortedSet<Long> before = seen.computeIfAbsent(record.partition(), p -> new TreeSet<>());
                long position = Long.parseLong(new String(header.value(), UTF_8));
                if (before.add(position) && before.last() > position) {
                    places.add(record.partition() + "@" + record.offset() + " of " + position);
                }
            }
        }
        return places;
    }

    private static long recordsInKafka() {
        return records(Topic.CATALOGUE.text()).size()
                + records(Topic.SUBSCRIBER.text()).size();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static long warehousePosition() {
        Visitor operator = new Visitor(TestHouse.management());
        return operator.get("/actuator/marquee", 0)
                .body()
                .path("projections")
                .valueStream()
                .filter(p -> p.path("name").asString().equals("warehouse"))
                .mapToLong(p -> p.path("position").asLong())
                .findFirst()
                .orElse(0);
    }

    private static long titlesInCatalogue() {
        return Stores.events("SELECT COUNT(DISTINCT stream_id) FROM event_store.event WHERE name = 'title.added/1'");
    }

    private static long ratingsInStore() {
        return Stores.read("profile.title-rated/1").stream()
                .filter(TitleRated.class::isInstance)
                .map(TitleRated.class::cast)
                .map(rated -> rated.profile() + " " + rated.title())
                .distinct()
                .count();
    }

    private static String kafka() {
        return TestHouse.endpoints().kafka();
    }
}
