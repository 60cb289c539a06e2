package tv.marquee.command.store;

/**
 * Where a stream ends at present.
 *
 * @param sequence of its last event
 * @param position of its last event in the log
 */
public record StreamEnd(long sequence, long position) {}
