package tv.marquee.command.store;

import tv.marquee.domain.shared.DomainEvent;

/** A rule about many streams at once, settled by PostgreSQL in the transaction in which the events are stored. */
public interface CrossStreamRule {

    /** Whether the rule has a say about this event; if so, a transaction is needed. */
    boolean concerns(DomainEvent event);

    /**
     * Holds the rule for an event that {@link #concerns} it, within the present transaction.
     *
     * @throws tv.marquee.domain.shared.Refused when the rule is against it; the event must not be stored
     */
    void settle(DomainEvent event);
}
