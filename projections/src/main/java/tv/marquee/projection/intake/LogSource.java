package tv.marquee.projection.intake;

import java.util.Locale;

/** Where a copy has the log from that it is filled with. */
public enum LogSource {
    /** The topics, from their first record on. */
    KAFKA,
    /** The event store as far as Kafka has it too, and then Kafka: for topics that lack what they once held. */
    EVENT_STORE;

    /** As operators write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The source of a name.
     *
     * @throws IllegalArgumentException when there is none, with those that there are
     */
    public static LogSource named(String text) {
        for (LogSource source : values()) {
            if (source.text().equals(text)) {
                return source;
            }
        }
        throw new IllegalArgumentException("the log is read from kafka or from event-store, not from " + text);
    }
}
