package tv.marquee.projection.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param running whether it reads from Kafka
 * @param position everything up to here is applied; 0 when not known yet
 * @param lag records that the log has and it has not, on the partitions that this process reads
 * @param eventsPerSecond mean of the last ten seconds
 * @param stalled whether it has had records to do for half a minute and did none
 * @param refused records that it could never apply and that became dead letters, since the process started
 * @param lastError what keeps it from going on; null while it goes on
 */
public record ProjectionStatus(
        String name,
        boolean running,
        long position,
        long lag,
        double eventsPerSecond,
        boolean stalled,
        long refused,
        @Nullable String lastError) {}
