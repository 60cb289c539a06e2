package tv.marquee.projection.intake;

import tv.marquee.domain.shared.DomainEvent;

/**
 * An event as it arrives.
 *
 * @param position its place in the log of all events
 */
public record Fact(long position, DomainEvent event, Origin origin) {}
