package tv.marquee.domain.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.StreamId;

/**
 * A stored event with what is known about it without reading it.
 *
 * @param position its place in the log of all events, from 1, growing
 * @param id unique for ever
 * @param stream the stream it belongs to
 * @param sequence its place in that stream, from 0, without holes
 * @param name stored name and version
 * @param owner whose read models change: the key by which order is kept on the way to projections
 * @param at when it happened
 * @param traceparent the W3C trace context of the command that led to it
 * @param payload the event as {@link Ledger} wrote it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the payload is handed on, never compared
public record Envelope(
        long position,
        UUID id,
        StreamId stream,
        long sequence,
        EventName name,
        String owner,
        Instant at,
        @Nullable String traceparent,
        byte[] payload) {}
