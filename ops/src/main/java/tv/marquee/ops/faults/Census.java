package tv.marquee.ops.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.UnreadableEvent;

/** Counts what became of what was accepted: in the event store, on Kafka, on the shelf and in the warehouse. */
final class Census {

    private static final Duration POLL = Duration.ofMillis(200);

    private final FaultHouse house;
    private final Load load;
    private Ratings ofOthers = new Ratings(0, 0);

    Census(FaultHouse house, Load load) {
        this.house = house;
        this.load = load;
    }

    /**
     * What was found.
     *
     * @param stored events of the people of the load since the beginning
     * @param lost of what was accepted, what is missing in the event store, on Kafka, on the shelf, in the warehouse
     * @param doubled events in the store that no command accounts for, ratings that stand twice in the warehouse, and events of a stream that came
     *     first in another order on Kafka
     * @param again records that Kafka holds more than once; whoever reads passes them over
     */
    record Found(long stored, Lost lost, long doubled, long again) {}

    /** What is missing where. */
    record Lost(long store, long kafka, long shelf, long warehouse) {
        long all() {
            return store + kafka + shelf + warehouse;
        }
    }

    /** Remembers what the warehouse holds of others. Everything is level, and nobody acts. */
    void begin() throws SQLException, IOException, InterruptedException {
        ofOthers = inWarehouse().less(sum(shown()));
    }

    /** Where the log ends now. */
    long end() throws SQLException {
        try (Connection connection = house.openEventStore();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT COALESCE(MAX(position), 0) FROM event_store.event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @param since the position after which the people began to act */
    Found take(long since) throws SQLException, IOException, InterruptedException {
        Set<Long> stored = stored(since);
        Set<Long> accepted = new HashSet<>();
        load.raters().forEach(rater -> accepted.addAll(rater.accepted()));
        long lostInStore =
                accepted.stream().filter(position -> !stored.contains(position)).count();
        long unaccounted = Math.max(0, stored.size() - accepted.size() - load.refused());
        OnKafka published = published(since);
        long lostOnKafka = stored.stream()
                .filter(position -> !published.positions().contains(position))
                .count();
        List<Map<String, Double>> shown = shown();
        long wrong = 0;
        for (int person = 0; person < shown.size(); person++) {
            wrong += load.raters().get(person).wrong(shown.get(person));
        }
        Ratings missing = inWarehouse().less(ofOthers).less(sum(shown));
        long lostInWarehouse = Math.abs(missing.count()) + Math.round(Math.abs(missing.stars()) * 2);
        return new Found(
                stored.size(),
                new Lost(lostInStore, lostOnKafka, wrong, lostInWarehouse),
                unaccounted + published.outOfOrder(),
                published.again());
    }

    /** Of each person, what the shelf shows of everything that has happened by now. */
    private List<Map<String, Double>> shown() throws SQLException, IOException, InterruptedException {
        long end = end();
        List<Map<String, Double>> shown = new ArrayList<>();
        for (Rater rater : load.raters()) {
            shown.add(load.shown(rater, end));
        }
        return shown;
    }

    private static Ratings sum(List<Map<String, Double>> shown) {
        return new Ratings(
                shown.stream().mapToLong(Map::size).sum(),
                shown.stream()
                        .flatMap(of -> of.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private Set<Long> stored(long since) throws SQLException {
        Set<Long> positions = new HashSet<>();
        try (Connection connection = house.openEventStore();
                PreparedStatement query = connection.prepareStatement("SELECT position FROM event_store.event"
                        + " WHERE position > ? AND name = 'profile.title-rated/1' AND owner = ANY (?)")) {
            query.setLong(1, since);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", load.raters().stream().map(Rater::profile).toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions;
    }

    /** @param outOfOrder events that came first after a later one of their stream */
    private record OnKafka(Set<Long> positions, long again, long outOfOrder) {}

    private OnKafka published(long since) {
        Set<String> people = load.raters().stream().map(Rater::profile).collect(Collectors.toSet());
        Set<Long> positions = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        long again = 0;
        long outOfOrder = 0;
        for (Envelope envelope : subscriberEvents()) {
            if (envelope.position() <= since || !people.contains(envelope.owner())) {
                continue;
            }
            if (!positions.add(envelope.position())) {
                again++;
            } else if (last.merge(envelope.stream().toString(), envelope.sequence(), Math::max) > envelope.sequence()) {
                outOfOrder++;
            }
        }
        return new OnKafka(positions, again, outOfOrder);
    }

    private List<Envelope> subscriberEvents() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", house.endpoints().kafka());
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.SUBSCRIBER.text()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Envelope> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(message -> add(all, message));
            }
            return all;
        }
    }

    private static void add(List<Envelope> all, ConsumerRecord<byte[], byte[]> message) {
        try {
            String key = message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
            all.add(CloudEventHeaders.read(key, message.value(), name -> {
                Header header = message.headers().lastHeader(name);
                return header == null ? null : header.value();
            }));
        } catch (UnreadableEvent garbage) {
            return; // one of the faults is to write some
        }
    }

    private record Ratings(long count, double stars) {
        Ratings less(Ratings others) {
            return new Ratings(count - others.count, stars - others.stars);
        }
    }

    private Ratings inWarehouse() throws SQLException {
        try (Connection connection = house.openWarehouse();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT COUNT(*), COALESCE(SUM(stars), 0) FROM dw.fact_rating WHERE is_deleted = 0")) {
            row.next();
            return new Ratings(row.getLong(1), row.getDouble(2));
        }
    }
}
