package tv.marquee.command.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import tv.marquee.command.publication.Outlet.Destination;
import tv.marquee.domain.ledger.Topic;

/** The topics of the log: made as they must be where they are missing, and looked over. */
final class KafkaTopics {

    /** The largest event in bytes; the longest credits are far below. */
    static final int LARGEST_RECORD = 8 << 20;

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(LARGEST_RECORD));

    private static final Map<String, String> ONLY_THE_LATEST = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(16 << 20));

    private final Admin admin;

    KafkaTopics(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes what is missing, and says what is there.
     *
     * @throws IllegalStateException when a topic of the log has a wrong number of partitions
     */
    Destination inspect() throws ExecutionException, InterruptedException {
        makeMissing();
        Map<String, TopicDescription> topics = describe();
        topics.values().forEach(KafkaTopics::requirePartitions);
        String identity = admin.describeCluster().clusterId().get()
                + topics.values().stream()
                        .map(t -> " " + t.name() + "=" + t.topicId())
                        .sorted()
                        .collect(Collectors.joining());
        return new Destination(identity, ends(topics));
    }

    /** Removes all events. Offsets go on where they were, so that no reader takes a new event for one that it has read. */
    void clear() throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        offsets(describe()).forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(all).all().get();
    }

    private Map<String, TopicDescription> describe() throws ExecutionException, InterruptedException {
        return admin.describeTopics(Stream.of(Topic.values()).map(Topic::text).toList())
                .allTopicNames()
                .get();
    }

    private void makeMissing() throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            missing.add(topic(topic.text(), Topic.PARTITIONS, KEPT_FOR_EVER));
        }
        missing.add(topic(Topic.WATERMARK, 1, ONLY_THE_LATEST));
        missing.add(topic(Topic.DEAD_LETTER, 1, KEPT_FOR_EVER));
        missing.removeIf(t -> there.contains(t.name()));
        if (missing.isEmpty()) {
            return;
        }
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Map<String, Long> ends(Map<String, TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<String, Long> ends = new TreeMap<>();
        offsets(topics).forEach((partition, end) -> ends.put(partition.toString(), end));
        return ends;
    }

    /** The offset after the last record of each partition that was ever written. */
    private Map<TopicPartition, Long> offsets(Map<String, TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        topics.values()
                .forEach(t -> t.partitions()
                        .forEach(p -> wanted.put(new TopicPartition(t.name(), p.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, info) -> {
            if (info.offset() > 0) {
                ends.put(partition, info.offset());
            }
        });
        return ends;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configs) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
    }

    private static void requirePartitions(TopicDescription topic) {
        if (topic.partitions().size() != Topic.PARTITIONS) {
            throw new IllegalStateException("Kafka topic " + topic.name() + " has "
                    + topic.partitions().size() + " partitions and must have " + Topic.PARTITIONS);
        }
    }
}
