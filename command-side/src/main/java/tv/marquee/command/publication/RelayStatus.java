package tv.marquee.command.publication;

/**
 * How the relay is doing, for operators.
 *
 * @param state what it does at present
 * @param position the log was sent up to here, as far as this process knows
 * @param lag positions drawn but not sent yet; at most so many events wait
 * @param eventsPerSecond sent of late
 */
public record RelayStatus(State state, long position, long lag, double eventsPerSecond) {

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
