package tv.marquee.domain.ledger;

import tv.marquee.domain.shared.StreamId;

/** The Kafka topics on which the log is published; kept for ever, ordered by owner. */
public enum Topic {
    /** What happened to titles. */
    CATALOGUE("marquee.catalogue"),
    /** What happened to accounts and profiles, on screens, and to requests of people. */
    SUBSCRIBER("marquee.subscriber");

    /** How many partitions each topic has. Fixed: a change would break the order by owner. */
    public static final int PARTITIONS = 4;

    /**
     * A compacted topic of one partition: how far the log on the other topics is complete. See {@link Watermark}.
     */
    public static final String WATERMARK = "marquee.watermark";

    /** Records that no projection could read, with the reason. */
    public static final String DEAD_LETTER = "marquee.dead-letter";

    private final String text;

    Topic(String text) {
        this.text = text;
    }

    /** The topic's name in Kafka. */
    public String text() {
        return text;
    }

    /** Where events of this stream are published. */
    public static Topic of(StreamId stream) {
        return stream.kind().equals("title") ? CATALOGUE : SUBSCRIBER;
    }
}
