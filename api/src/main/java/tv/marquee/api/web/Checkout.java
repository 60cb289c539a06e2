package tv.marquee.api.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.Offers.Sale;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.Proration;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.Trial;
import tv.marquee.domain.subscription.Terms;

/**
 * What choosing a plan means for who chooses it, before anything happens.
 *
 * @param kind which words say it
 * @param offer the plan
 * @param today what is paid at once; null when nothing is
 * @param from when the plan counts, or the first payment is made; null when that is at once
 * @param lastFour of the card that is known; null when there is none
 */
record Checkout(
        Kind kind,
        Offer offer,
        @Nullable Money today,
        @Nullable Instant from,
        @Nullable String lastFour) {

    /** What it means. */
    enum Kind {
        /** Some days for nothing, then a payment each month. */
        TRIAL,
        /** A payment now and each month. */
        FIRST,
        /** Another plan while nothing has to be paid yet. */
        WITHIN_TRIAL,
        /** The difference now, the plan at once. */
        UPGRADE,
        /** The plan from the next month. */
        DOWNGRADE,
        /** The plan that one has anyway. */
        STAY,
        /** A payment is open, or on its way, and comes first. */
        NOT_NOW
    }

    static Checkout of(Subscription now, Sale sale, Instant at) {
        Terms terms = Subscription.terms(now).orElse(null);
        Offer offer = sale.offer();
        if (terms == null) {
            return sale.trialDays() > 0
                    ? new Checkout(Kind.TRIAL, offer, null, at.plus(Duration.ofDays(sale.trialDays())), null)
                    : new Checkout(Kind.FIRST, offer, offer.monthly(), null, null);
        }
        String card = terms.method().lastFour();
        if (now instanceof Ended) {
            return new Checkout(Kind.FIRST, offer, offer.monthly(), null, card);
        }
        if (terms.offer().plan().equals(offer.plan())) {
            return new Checkout(Kind.STAY, terms.offer(), null, null, card);
        }
        return switch (staying(now)) {
            case Trial s ->
                new Checkout(Kind.WITHIN_TRIAL, offer, null, s.trial().until(), card);
            case Active s ->
                Subscription.proration(s, offer, at)
                        .map(Proration::total)
                        .map(difference -> new Checkout(
                                Kind.UPGRADE,
                                offer,
                                difference.positive() ? difference : null,
                                s.paid().until(),
                                card))
                        .orElseGet(() -> new Checkout(
                                Kind.DOWNGRADE, offer, null, s.paid().until(), card));
            default -> new Checkout(Kind.NOT_NOW, offer, null, null, card);
        };
    }

    /** Who cancelled stays by choosing a plan. */
    private static Subscription staying(Subscription now) {
        if (!(now instanceof Cancelled s)) {
            return now;
        }
        return s.trial() ? new Trial(s.terms(), s.current()) : new Active(s.terms(), s.current(), null);
    }
}
