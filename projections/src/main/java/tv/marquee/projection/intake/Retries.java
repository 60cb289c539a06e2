package tv.marquee.projection.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.DeadLetterBox.Letter;

/**
 * Gives projections once more what they could not apply, when what kept them from it is mended. A letter is not given alone: its
 * whole stream is applied anew, in order, since what came after it has been applied without it.
 */
public final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** Their records are in memory together. */
    private static final int MOST_STREAMS = 500;

    private final Projections projections;
    private final DeadLetterBox box;

    Retries(Projections projections, DeadLetterBox box) {
        this.projections = projections;
        this.box = box;
    }

    /**
     * What became of letters.
     *
     * @param applied how many are applied now, and settled
     * @param left how many still cannot be applied, and stay in the box
     */
    public record Retried(int applied, int left) {}

    /**
     * Applies the streams of letters of one projection for one reason anew.
     *
     * @param at where the record of one of them stands, so that only its stream is; null for all
     * @param why what is noted with those that are settled
     * @param by who wants it
     * @throws IllegalArgumentException when there is no such projection here, or no such letter
     * @throws IllegalStateException when these are letters of so many streams that the projection is to be rebuilt, or a rebuild met them in the event
     *     store
     * @throws SinkUnavailable when it cannot be done now; nothing is settled then
     */
    public Retried retry(String projection, String reason, String event, @Nullable String at, String why, String by) {
        List<Letter> letters = box.letters(projection, reason, event);
        String key = letters.stream()
                .filter(letter -> letter.at().equals(at))
                .map(Letter::key)
                .findFirst()
                .orElse(null);
        List<Letter> wanted = letters.stream()
                .filter(letter -> at == null || letter.at().equals(at) || (key != null && key.equals(letter.key())))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no such dead letter");
        }
        List<Letter> addressed = wanted.stream()
                .filter(letter -> letter.origin() != null && letter.key() != null)
                .toList();
        if (addressed.stream().anyMatch(Retries::isOfTheEventStore)) {
            throw new IllegalStateException(
                    "a copy met these in the event store, where no stream is read anew; rebuild " + projection
                            + " from there once more instead");
        }
        Map<TopicPartition, Set<String>> streams = streams(addressed);
        if (streams.values().stream().mapToInt(Set::size).sum() > MOST_STREAMS) {
            throw new IllegalStateException(
                    "these are letters of more than " + MOST_STREAMS + " streams; rebuild " + projection + " instead");
        }
        Set<Origin> refused = addressed.isEmpty()
                ? Set.of()
                : projections.applyAnew(
                        projection,
                        streams,
                        addressed.stream()
                                .map(letter -> Objects.requireNonNull(letter.origin()))
                                .collect(Collectors.toSet()));
        List<Letter> applied = addressed.stream()
                .filter(letter -> !refused.contains(letter.origin()))
                .toList();
        if (!applied.isEmpty()) {
            box.settle(projection, reason, event, applied, why, by);
        }
        LOG.info(
                "Dead letters of {}: {} are applied now, {} still cannot be.",
                projection,
                applied.size(),
                wanted.size() - applied.size());
        return new Retried(applied.size(), wanted.size() - applied.size());
    }

    private static boolean isOfTheEventStore(Letter letter) {
        return letter.origin() != null && letter.origin().topic().equals(Backfill.EVENT_STORE);
    }

    private static Map<TopicPartition, Set<String>> streams(List<Letter> letters) {
        Map<TopicPartition, Set<String>> streams = new HashMap<>();
        for (Letter letter : letters) {
            Origin origin = Objects.requireNonNull(letter.origin());
            streams.computeIfAbsent(new TopicPartition(origin.topic(), origin.partition()), at -> new HashSet<>())
                    .add(Objects.requireNonNull(letter.key()));
        }
        return streams;
    }
}
