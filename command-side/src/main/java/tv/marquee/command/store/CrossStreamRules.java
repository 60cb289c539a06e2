package tv.marquee.command.store;

import java.util.List;
import tv.marquee.domain.shared.DomainEvent;

/** All rules about many streams at once, one after the other. */
public final class CrossStreamRules {

    private final List<CrossStreamRule> rules;

    public CrossStreamRules(List<CrossStreamRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Whether a rule has a say about any of these events; if so, a transaction is needed. */
    boolean concernsAny(List<NewEvent> events) {
        return events.stream().anyMatch(e -> rules.stream().anyMatch(rule -> rule.concerns(e.event())));
    }

    /**
     * Holds the rules that an event concerns, within the present transaction.
     *
     * @throws tv.marquee.domain.shared.Refused when one of them is against it; the event must not be stored
     */
    public void settle(DomainEvent event) {
        for (CrossStreamRule rule : rules) {
            if (rule.concerns(event)) {
                rule.settle(event);
            }
        }
    }
}
