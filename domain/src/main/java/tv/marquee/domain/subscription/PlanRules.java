package tv.marquee.domain.subscription;

import static tv.marquee.domain.subscription.SubscriptionRules.and;
import static tv.marquee.domain.subscription.SubscriptionRules.refused;

import java.util.List;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.None;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Suspended;
import tv.marquee.domain.subscription.Subscription.Trial;
import tv.marquee.domain.subscription.Subscription.Upgrading;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.UpgradeRequested;

/** The rules of changing the plan: what is dearer counts once the difference is paid, what is cheaper from next month. */
final class PlanRules {

    private PlanRules() {}

    static List<SubscriptionEvent> change(Subscription now, ChangePlan c) {
        return switch (now) {
            case Trial s when s.terms().offer().equals(c.offer()) -> List.of();
            case Trial s -> {
                requireCurrency(s.terms(), c);
                yield List.of(new PlanChanged(c.account(), c.offer(), c.at()));
            }
            case Active s -> changeActive(s, c);
            case Upgrading s when s.to().equals(c.offer()) -> List.of();
            case Upgrading s
            when s.terms().offer().equals(c.offer()) ->
                List.of(
                        new InvoiceVoided(c.account(), s.invoice().number(), c.at()),
                        new PlanChangeDropped(c.account(), c.at()));
            case Upgrading s -> throw refused(new SubscriptionRefusal.PaymentUnderWay(c.account()));
            case Charging s -> throw refused(new SubscriptionRefusal.PaymentUnderWay(c.account()));
            case PastDue s -> throw refused(new SubscriptionRefusal.PaymentOutstanding(c.account()));
            case Suspended s -> throw refused(new SubscriptionRefusal.PaymentOutstanding(c.account()));
            case Cancelled s -> throw refused(new SubscriptionRefusal.SubscriptionIsEnding(c.account()));
            case None s -> throw refused(new SubscriptionRefusal.NoSubscription(c.account()));
            case Ended s -> throw refused(new SubscriptionRefusal.NoSubscription(c.account()));
        };
    }

    private static List<SubscriptionEvent> changeActive(Active now, ChangePlan c) {
        Terms terms = now.terms();
        if (terms.offer().equals(c.offer())) {
            return now.next() == null ? List.of() : List.of(new PlanChangeDropped(c.account(), c.at()));
        }
        if (c.offer().equals(now.next())) {
            return List.of();
        }
        requireCurrency(terms, c);
        if (!c.offer().isDearerThan(terms.offer())) {
            return List.of(
                    new PlanChangeScheduled(c.account(), c.offer(), now.paid().until(), c.at()));
        }
        Proration proration = Proration.of(terms.offer(), c.offer(), now.paid(), c.at());
        if (!proration.total().positive()) {
            return List.of(new PlanChanged(c.account(), c.offer(), c.at()));
        }
        Period rest = new Period(c.at(), now.paid().until());
        return and(
                new UpgradeRequested(c.account(), c.offer(), c.at()),
                Billing.upgrade(c.account(), terms, rest, proration, c.at()));
    }

    private static void requireCurrency(Terms terms, ChangePlan c) {
        if (!terms.offer().monthly().currency().equals(c.offer().monthly().currency())) {
            throw refused(new SubscriptionRefusal.CurrencyDiffers(c.account()));
        }
    }
}
