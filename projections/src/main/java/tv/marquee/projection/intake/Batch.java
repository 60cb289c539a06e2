package tv.marquee.projection.intake;

import java.util.List;

/**
 * What was read at once.
 *
 * @param facts in the order of each partition; some may have been seen before
 * @param slices where they stood, one a partition, unreadable records included
 */
public record Batch(List<Fact> facts, List<Slice> slices) {
    public Batch {
        facts = List.copyOf(facts);
        slices = List.copyOf(slices);
    }
}
