package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Invoice.Entry;
import tv.marquee.domain.subscription.Invoice.Line;

/**
 * What it costs to be on a dearer plan for the rest of a month that is paid for: the rest on the new plan, less the rest on
 * the old one. By whole seconds and in whole minor units; the new share is rounded down and the one given back is rounded
 * up, so that rounding is always to the subscriber's advantage and never by more than two units.
 *
 * @param lines what is given back, then what is asked for
 * @param total their sum; nothing or less when the rest is too short to cost anything
 */
public record Proration(List<Line> lines, Money total) {

    public Proration {
        lines = List.copyOf(lines);
    }

    static Proration of(Offer from, Offer to, Period month, Instant at) {
        long left = month.secondsLeft(at);
        long whole = month.seconds();
        Money unused = new Money(
                Math.ceilDiv(from.monthly().minor() * left, whole),
                from.monthly().currency());
        Money rest = new Money(to.monthly().minor() * left / whole, to.monthly().currency());
        return new Proration(
                List.of(new Line(Entry.UNUSED, from.plan(), unused.negated()), new Line(Entry.REST, to.plan(), rest)),
                rest.plus(unused.negated()));
    }
}
