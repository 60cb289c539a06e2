package tv.marquee.ops.scaling;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import tv.marquee.domain.ledger.Topic;

/** What Kafka knows of those who share the reading of a topic. */
final class Groups {

    private static final long LOOK_AGAIN_MILLIS = 5;

    private final Admin admin;

    Groups(Admin admin) {
        this.admin = admin;
    }

    void awaitTopic(Topic topic, Duration longest) throws InterruptedException, TimeoutException, ExecutionException {
        await(
                "the topic " + topic.text(),
                longest,
                () -> admin.listTopics().names().get().contains(topic.text()));
    }

    /**
     * Waits until so many share the partitions of the subscribers' topic.
     *
     * @param prefix of the group's name
     * @return the group's name
     */
    String awaitMembers(String prefix, int number, Duration longest)
            throws InterruptedException, TimeoutException, ExecutionException {
        await("the members of " + prefix, longest, () -> {
            Optional<String> group = named(prefix);
            return group.isPresent() && isShared(group.get(), number);
        });
        return named(prefix).orElseThrow();
    }

    private Optional<String> named(String prefix) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(id -> id.startsWith(prefix))
                .max(String::compareTo);
    }

    private boolean isShared(String group, int number) throws ExecutionException, InterruptedException {
        ConsumerGroupDescription described =
                admin.describeConsumerGroups(Set.of(group)).all().get().get(group);
        return described != null
                && described.groupState() == GroupState.STABLE
                && described.members().size() == number
                && described.members().stream()
                        .noneMatch(
                                member -> member.assignment().topicPartitions().isEmpty());
    }

    /** Records of the subscribers' topic that a group has behind it. */
    long committed(String group) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(partition -> partition.getKey().topic().equals(Topic.SUBSCRIBER.text()))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /** Waits until a group has all that the subscribers' topic holds. */
    void awaitLevel(String group, Duration longest) throws InterruptedException, TimeoutException, ExecutionException {
        await(group + " to be level", longest, () -> committed(group) >= end());
    }

    private long end() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, Topic.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        number -> new TopicPartition(Topic.SUBSCRIBER.text(), number), number -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    void awaitCommitted(String group, long records, Duration longest)
            throws InterruptedException, TimeoutException, ExecutionException {
        await(records + " records in " + group, longest, () -> committed(group) >= records);
    }

    private static void await(String what, Duration longest, Condition condition)
            throws InterruptedException, TimeoutException, ExecutionException {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(what + " took too long");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws ExecutionException, InterruptedException;
    }
}
