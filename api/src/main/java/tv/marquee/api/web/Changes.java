package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.shared.DomainCommand;

/** Sends what a person wishes, and remembers how far shelves must have come to show it. */
final class Changes {

    private final Wishes wishes;

    Changes(Wishes wishes) {
        this.wishes = wishes;
    }

    /** A new random identity. */
    UUID newId() {
        return wishes.newId();
    }

    /**
     * Sends one command.
     *
     * @param wish makes the command from the present time
     * @throws tv.marquee.domain.shared.Refused when the rules are against it
     * @throws tv.marquee.command.gateway.CommandsUnavailable when the event store cannot be reached
     */
    void send(HttpServletRequest request, Function<Instant, ? extends DomainCommand> wish) {
        LastChange.remember(request, wishes.send(wish.apply(wishes.now())).position());
    }
}
