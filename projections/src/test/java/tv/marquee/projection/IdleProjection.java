package tv.marquee.projection;

import java.util.Map;
import java.util.Set;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.intake.Refusals;

/** Follows what people do, and makes nothing of it. */
public class IdleProjection implements Projection {

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.SUBSCRIBER);
    }

    @Override
    public String prepare() {
        return "idle-1";
    }

    @Override
    public Map<Partition, Long> assigned(Set<Partition> partitions) {
        return Map.of();
    }

    @Override
    public void apply(Batch batch, Refusals refusals) {}

    @Override
    public void reached(long position) {}
}
