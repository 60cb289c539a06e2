package tv.marquee.command.store;

import java.time.Instant;
import java.util.UUID;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;

/**
 * An event read back as part of its stream, in today's version.
 *
 * @param sequence its place in the stream, from 0
 */
public record StreamEvent(StreamId stream, long sequence, UUID id, Instant at, DomainEvent event) {}
