package tv.marquee.command.catalogue;

import java.time.InstantSource;
import java.util.List;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.domain.catalogue.TitleCommand.EndAvailability;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.TitleId;

/**
 * Takes a title out of the catalogue when the right to show it ends. An end that was moved since changes nothing when it
 * comes: whether the title goes is decided on what holds then.
 */
final class WhenAvailabilityEndsThenWithdraw implements Reaction {

    private static final String KIND = "title-availability";

    private final Commands commands;
    private final InstantSource clock;

    WhenAvailabilityEndsThenWithdraw(Commands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return event instanceof TitleAvailabilitySet e && e.until() != null
                ? List.of(new Errand(KIND, e.title() + "/" + e.until(), e.until()))
                : List.of();
    }

    ErrandRunner runner() {
        return new ErrandRunner(KIND, this::end);
    }

    private void end(String what) {
        TitleId title = new TitleId(what.substring(0, what.indexOf('/')));
        commands.send(new EndAvailability(title, clock.instant()), null);
    }
}
