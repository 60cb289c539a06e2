package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.shared.DomainEvent;

/**
 * Turns facts into something that can be read. Called by one thread at a time, except for {@link #reached}; facts may come
 * more than once.
 */
public interface Projection {

    /** Known to operators, such as {@code titles}. */
    String name();

    /** Where the facts stand that it follows. */
    Set<Topic> topics();

    /** Which events it is told of; others on its topics are passed over unread. */
    default Set<? extends Class<? extends DomainEvent>> events() {
        return Set.of(DomainEvent.class);
    }

    /** How long facts may wait for others to come with them, at most; none for what people wait for. */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * Makes ready what it writes to; harmless when it is ready. Tried until it succeeds.
     *
     * @return the name of the copy that it writes to; Kafka remembers offsets by it, so a new copy is filled from the start
     * @throws SinkUnavailable when it cannot be done now
     */
    String prepare();

    /**
     * From now on facts come from these partitions only.
     *
     * @return the offsets to continue at, for a projection that keeps them itself; a partition left out continues where
     *     Kafka remembers
     * @throws SinkUnavailable when they cannot be told now
     */
    Map<Partition, Long> assigned(Set<Partition> partitions);

    /** From now on other processes may be told of the facts that it was told of. */
    default void revoked() {}

    /**
     * Applies what it has not seen yet. When this returns, all of the batch is durable or refused.
     *
     * @throws SinkUnavailable when it could not be done now; the batch comes again
     * @throws Displaced when someone else has gone on with one of the partitions
     */
    void apply(Batch batch, Refusals refusals);

    /**
     * Makes anew what follows from some streams, of which something had been refused. Facts that were applied before come again, so
     * that whoever does not heed their order by itself begins with the first.
     *
     * @param facts all of these streams up to where the projection is, in order
     * @throws SinkUnavailable when it could not be done now; it can be tried again
     */
    default void applyAnew(List<Fact> facts, Refusals refusals) {
        apply(new Batch(facts, List.of()), refusals);
    }

    /** Everything up to this position of the log is applied. Must return at once. */
    void reached(long position);
}
