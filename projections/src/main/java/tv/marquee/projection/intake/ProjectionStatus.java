package tv.marquee.projection.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param running whether it reads from Kafka
 * @param position everything up to here is applied; 0 when not known yet
 * @param lag records that the log has and it has not, on the partitions that this process reads
 * @param eventsPerSecond mean of the last ten seconds
 * @param lastError what keeps it from going on; null while it goes on
 */
public record ProjectionStatus(
        String name,
        boolean running,
        long position,
        long lag,
        double eventsPerSecond,
        @Nullable String lastError) {}
