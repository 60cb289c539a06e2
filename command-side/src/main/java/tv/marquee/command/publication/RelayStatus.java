package tv.marquee.command.publication;

import org.jspecify.annotations.Nullable;

/**
 * How the relay is doing, for operators.
 *
 * @param state what it does at present
 * @param position the log was sent up to here, as far as this process knows
 * @param lag positions drawn but not sent yet; at most so many events wait; null while the event store, which knows, cannot be asked
 * @param eventsPerSecond sent of late
 */
public record RelayStatus(
        State state, long position, @Nullable Long lag, double eventsPerSecond) {

    /** What a relay does. */
    public enum State {
        /** Not started, or stopped. */
        STOPPED,
        /** Another process sends; this one takes over when it falls silent. */
        STANDING_BY,
        /** Sends, or waits for events to send. */
        SENDING,
        /** Kafka or the event store cannot be reached; it tries again and again. */
        HELD_UP
    }
}
