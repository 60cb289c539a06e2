package tv.marquee.command.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.DomainEvent;

/**
 * An event that is about to be stored.
 *
 * @param sequence the place in its stream that it must take, from 0
 * @param id unique for ever
 * @param traceparent the W3C trace context of the command that led to it
 */
public record NewEvent(
        DomainEvent event, long sequence, UUID id, @Nullable String traceparent) {}
