package tv.marquee.command.reaction;

import java.util.List;
import tv.marquee.command.store.Errand;
import tv.marquee.domain.shared.DomainEvent;

/** What is to be done because something happened. May see an event twice, and must then ask for the same. */
@FunctionalInterface
public interface Reaction {

    /** The errands that follow; none when the event does not concern it. */
    List<Errand> to(DomainEvent event);
}
