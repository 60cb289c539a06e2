package tv.marquee.command.store;

import tv.marquee.domain.shared.StreamId;

/**
 * A stream folded into its state.
 *
 * @param sequence of the last event folded in, -1 when there was none
 * @param state of the kind of the stream
 */
public record Snapshot(StreamId stream, long sequence, Object state) {}
