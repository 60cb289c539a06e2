package tv.marquee.projection.intake;

/**
 * A run of records of one partition.
 *
 * @param from the offset at which reading continued; records may be missing there
 * @param to the offset at which reading continues afterwards
 */
public record Slice(Partition partition, long from, long to) {}
