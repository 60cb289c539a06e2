package tv.marquee.domain.subscription;

import java.util.ArrayList;
import java.util.List;

/**
 * What stays the same while a subscription's condition changes.
 *
 * @param offer what was sold last
 * @param method what is charged
 * @param next the month that is asked for next
 * @param invoices how many were written so far
 * @param abandoned payments that were under way when their invoice was given up, the last few: what still comes from them
 *     goes back
 */
public record Terms(Offer offer, PaymentMethod method, Cycle next, int invoices, List<PaymentId> abandoned) {

    private static final int REMEMBERED = 20;

    public Terms {
        abandoned = List.copyOf(abandoned);
    }

    Terms with(Offer changed) {
        return new Terms(changed, method, next, invoices, abandoned);
    }

    Terms with(PaymentMethod changed) {
        return new Terms(offer, changed, next, invoices, abandoned);
    }

    Terms with(Cycle changed) {
        return new Terms(offer, method, changed, invoices, abandoned);
    }

    Terms invoiced() {
        return new Terms(offer, method, next, invoices + 1, abandoned);
    }

    Terms abandoning(PaymentId payment) {
        List<PaymentId> all = new ArrayList<>(abandoned);
        all.add(payment);
        return new Terms(offer, method, next, invoices, all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    Terms settling(PaymentId payment) {
        return new Terms(
                offer,
                method,
                next,
                invoices,
                abandoned.stream().filter(p -> !p.equals(payment)).toList());
    }
}
