package tv.marquee.ops.scaling;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.intake.Refusals;
import tv.marquee.projection.intake.SinkUnavailable;

/** A projection into something far away that takes one event at a time: it waits as long as that would, and keeps nothing. */
final class ModelledSink implements Projection {

    static final String NAME = "modelled";

    private final Duration wait;

    ModelledSink(Duration wait) {
        this.wait = wait;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.SUBSCRIBER);
    }

    @Override
    public String prepare() {
        return NAME;
    }

    @Override
    public Map<Partition, Long> assigned(Set<Partition> partitions) {
        return Map.of();
    }

    @Override
    public void apply(Batch batch, Refusals refusals) {
        try {
            Thread.sleep(wait.multipliedBy(batch.facts().size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted", e);
        }
    }

    @Override
    public void reached(long position) {
        // Nobody reads.
    }
}
