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
        @Nullable String lastError) {

    /** What it does. */
    public enum State {
        /** Not reading yet. */
        STARTING,
        /** Reads, or waits for records to read. */
        RUNNING,
        /** Has had records to do for half a minute and did none. */
        STALLED,
        /** What it writes to, Kafka or the keys of people cannot be reached; it tries again and again. */
        HELD_UP
    }

    public State state() {
        if (lastError != null) {
            return State.HELD_UP;
        }
        if (stalled) {
            return State.STALLED;
        }
        return running ? State.RUNNING : State.STARTING;
    }

    /** Whether it does not keep up, and will not by itself for as long as that lasts. */
    public boolean isLate() {
        return state() == State.STALLED || state() == State.HELD_UP;
    }
}
