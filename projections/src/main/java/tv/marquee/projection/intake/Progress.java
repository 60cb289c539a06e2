package tv.marquee.projection.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;

/**
 * How far a projection has followed the log: it has reached a {@link Watermark} when it has applied every record below the
 * watermark's offsets, on its own partitions and on those that other processes read for it. Safe for use by many threads.
 */
final class Progress {

    private static final int REMEMBERED = 256;

    private final Set<String> topics = new HashSet<>();
    private final LongConsumer reached;
    private final InstantSource clock;
    private final Deque<Watermark> ahead = new ArrayDeque<>();
    private final Map<String, Long> applied = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private Map<String, Long> newest = Map.of();
    private @Nullable Watermark published;
    private long position;
    private @Nullable Instant waiting;

    Progress(Set<Topic> topics, LongConsumer reached, InstantSource clock) {
        topics.forEach(topic -> this.topics.add(topic.text()));
        this.reached = reached;
        this.clock = clock;
    }

    /** This process has applied everything of a partition below an offset. */
    synchronized void applied(String topic, int partition, long offset) {
        own.add(key(topic, partition));
        applied.put(key(topic, partition), offset);
        waiting = null;
        advance();
        waits();
    }

    /** Whether everything below these offsets is applied, by whomever. */
    synchronized boolean covers(Map<String, Long> offsets) {
        return offsets.entrySet().stream().allMatch(e -> applied.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }

    /** What is applied, as offsets by topic and partition. */
    synchronized Map<String, Long> applied() {
        return Map.copyOf(applied);
    }

    /** What the relay has told last. */
    synchronized Optional<Watermark> newest() {
        return Optional.ofNullable(published);
    }

    /** Records on its topics. */
    synchronized long total() {
        return newest.entrySet().stream()
                .filter(e -> isOurs(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Records of those that are behind it. */
    synchronized long done() {
        return newest.entrySet().stream()
                .filter(e -> isOurs(e.getKey()))
                .mapToLong(e -> Math.min(e.getValue(), applied.getOrDefault(e.getKey(), 0L)))
                .sum();
    }

    /** This process does not read any partition until told otherwise. */
    synchronized void released() {
        own.clear();
        applied.clear();
    }

    /** Some process has applied everything of a partition below an offset; not heeded for partitions of our own. */
    synchronized void appliedElsewhere(String topic, int partition, long offset) {
        if (!own.contains(key(topic, partition))) {
            applied.put(key(topic, partition), offset);
            advance();
        }
    }

    /** Whether no other process reads for this projection. */
    synchronized boolean alone() {
        return own.size() >= topics.size() * Topic.PARTITIONS;
    }

    /** The relay has published more. */
    synchronized void published(Watermark watermark) {
        published = watermark;
        newest = watermark.offsets();
        if (!ahead.isEmpty() && ahead.getLast().position() > watermark.position()) {
            ahead.clear();
        }
        if (ahead.size() >= REMEMBERED) {
            ahead.removeLast();
        }
        ahead.addLast(watermark);
        advance();
        waits();
    }

    synchronized long position() {
        return position;
    }

    /** Records published and not applied, on the partitions that this process reads. */
    synchronized long lag() {
        return own.stream()
                .mapToLong(key -> Math.max(0, newest.getOrDefault(key, 0L) - applied.getOrDefault(key, 0L)))
                .sum();
    }

    /** Since when it has records to do and does none; empty when it has none, or does them. */
    synchronized Optional<Instant> waitingSince() {
        return Optional.ofNullable(waiting);
    }

    private void waits() {
        if (lag() == 0) {
            waiting = null;
        } else if (waiting == null) {
            waiting = clock.instant();
        }
    }

    private void advance() {
        long before = position;
        while (!ahead.isEmpty() && isReached(ahead.getFirst())) {
            position = Math.max(position, ahead.removeFirst().position());
        }
        if (position > before) {
            reached.accept(position);
        }
    }

    private boolean isReached(Watermark watermark) {
        return watermark.offsets().entrySet().stream()
                .filter(e -> isOurs(e.getKey()))
                .allMatch(e -> applied.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }

    private boolean isOurs(String key) {
        return topics.contains(key.substring(0, Math.max(0, key.lastIndexOf('-'))));
    }

    private static String key(String topic, int partition) {
        return topic + "-" + partition;
    }
}
