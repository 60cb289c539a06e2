package tv.marquee.projection.intake;

/** The record that a fact came in. */
public record Origin(String topic, int partition, long offset) {}
