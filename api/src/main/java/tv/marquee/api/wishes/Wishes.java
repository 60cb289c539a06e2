package tv.marquee.api.wishes;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.shared.DomainCommand;

/** All that a door needs to wish for a change. Commands carry the trace of the request that is being answered. */
public final class Wishes {

    private final Commands commands;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Wishes(Commands commands, InstantSource clock, Supplier<UUID> ids) {
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
    }

    /** The present time. */
    public Instant now() {
        return clock.instant();
    }

    /** A new random identity. */
    public UUID newId() {
        return ids.get();
    }

    /**
     * Sends a command and waits until what follows is stored.
     *
     * @throws tv.marquee.domain.shared.Refused when the rules are against it
     * @throws tv.marquee.command.gateway.CommandsUnavailable when it is not known whether it happened
     */
    public Receipt send(DomainCommand command) {
        return commands.send(command, traceparent());
    }

    private static @Nullable String traceparent() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        Object trace = request.getAttribute(TraceparentFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return trace instanceof Traceparent known ? known.value() : null;
    }
}
