package tv.marquee.projection.intake;

/**
 * A part of a topic within which order is kept.
 *
 * @param log identifies the topic's content: a topic that was deleted and filled again has another
 * @param number from 0
 */
public record Partition(String topic, String log, int number) {}
