package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.Invoice.Reason;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.None;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Suspended;
import tv.marquee.domain.subscription.Subscription.Trial;
import tv.marquee.domain.subscription.Subscription.Upgrading;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.UpgradeRequested;

/** How a subscription's condition follows from what happened. What does not fit a condition leaves it as it is. */
final class SubscriptionStory {

    private SubscriptionStory() {}

    static Subscription evolve(Subscription now, SubscriptionEvent event) {
        return switch (event) {
            case TrialStarted e ->
                new Trial(begun(e.offer(), e.method(), e.trial().until()), e.trial());
            case SubscriptionStarted e -> new Suspended(begun(e.offer(), e.method(), e.at()));
            case SubscriptionWonBack e ->
                now instanceof Ended s ? new Suspended(s.terms().with(e.offer()).with(e.method())) : now;
            case InvoiceIssued e -> issued(now, e);
            case PaymentRequested e -> requested(now, e);
            case InvoicePaid e -> paid(now);
            case PaymentActionNeeded e -> actionNeeded(now);
            case PaymentDeclined e -> declined(now, e);
            case InvoiceVoided e -> voided(now, e);
            case LatePaymentReceived e -> with(now, terms -> terms.settling(e.payment()));
            case UpgradeRequested e -> now instanceof Active s ? new Active(s.terms(), s.paid(), e.offer()) : now;
            case PlanChangeScheduled e -> now instanceof Active s ? new Active(s.terms(), s.paid(), e.offer()) : now;
            case PlanChangeDropped e -> now instanceof Active s ? new Active(s.terms(), s.paid(), null) : now;
            case PlanChanged e -> planChanged(now, e.offer());
            case PaymentMethodReplaced e -> with(now, terms -> terms.with(e.method()));
            case SubscriptionCancelled e -> cancelled(now);
            case SubscriptionResumed e -> resumed(now);
            case SubscriptionSuspended e -> now;
            case SubscriptionEnded e -> ended(now);
        };
    }

    /** What stays the same while the condition changes; null before the first event. */
    static @Nullable Terms terms(Subscription now) {
        return switch (now) {
            case None s -> null;
            case Trial s -> s.terms();
            case Active s -> s.terms();
            case Upgrading s -> s.terms();
            case Charging s -> s.terms();
            case PastDue s -> s.terms();
            case Suspended s -> s.terms();
            case Cancelled s -> s.terms();
            case Ended s -> s.terms();
        };
    }

    private static Terms begun(Offer offer, PaymentMethod method, Instant firstMonth) {
        return new Terms(offer, method, Cycle.beginning(firstMonth), 0, List.of());
    }

    /** An upgrade stands as the next plan for as long as it takes to write its invoice. */
    private static Subscription issued(Subscription now, InvoiceIssued e) {
        if (e.invoice().reason() == Reason.UPGRADE) {
            return now instanceof Active s && s.next() != null
                    ? new Upgrading(s.terms().invoiced(), s.paid(), s.next(), e.invoice(), false)
                    : now;
        }
        Terms terms = terms(now);
        if (terms == null) {
            return now;
        }
        Instant entitled = now instanceof Active s ? s.paid().until().plus(Dunning.GRACE) : e.at();
        return new Charging(
                terms.invoiced().with(e.cycle().next()),
                e.invoice(),
                0,
                Dunning.graceUntil(e.invoice().issued(), e.at()),
                entitled,
                false,
                false);
    }

    private static Subscription requested(Subscription now, PaymentRequested e) {
        if (now instanceof PastDue s) {
            return charging(s.terms(), s.invoice(), s.entitledUntil(), e, false);
        }
        if (now instanceof Charging s) {
            Terms terms = s.attempt() == 0 || s.attempt() == e.attempt()
                    ? s.terms()
                    : s.terms().abandoning(PaymentId.of(e.account(), s.invoice().number(), s.attempt()));
            return charging(terms, s.invoice(), s.entitledUntil(), e, s.cancelled());
        }
        return now;
    }

    private static Charging charging(
            Terms terms, Invoice invoice, Instant entitled, PaymentRequested e, boolean cancelled) {
        return new Charging(
                terms, invoice, e.attempt(), Dunning.graceUntil(invoice.issued(), e.at()), entitled, false, cancelled);
    }

    private static Subscription paid(Subscription now) {
        return switch (now) {
            case Charging s
            when s.cancelled() -> new Cancelled(s.terms(), s.invoice().period(), false);
            case Charging s -> new Active(s.terms(), s.invoice().period(), null);
            case Upgrading s -> new Active(s.terms(), s.paid(), null);
            case None s -> s;
            case Trial s -> s;
            case Active s -> s;
            case PastDue s -> s;
            case Suspended s -> s;
            case Cancelled s -> s;
            case Ended s -> s;
        };
    }

    private static Subscription actionNeeded(Subscription now) {
        if (now instanceof Upgrading s) {
            return new Upgrading(s.terms(), s.paid(), s.to(), s.invoice(), true);
        }
        if (now instanceof Charging s) {
            return new Charging(
                    s.terms(), s.invoice(), s.attempt(), s.graceUntil(), s.entitledUntil(), true, s.cancelled());
        }
        return now;
    }

    private static Subscription declined(Subscription now, PaymentDeclined e) {
        return now instanceof Charging s
                ? new PastDue(s.terms(), s.invoice(), e.attempt(), e.retryAt(), e.graceUntil(), s.entitledUntil())
                : now;
    }

    private static Subscription voided(Subscription now, InvoiceVoided e) {
        if (now instanceof Upgrading s) {
            return new Active(s.terms().abandoning(PaymentId.of(e.account(), e.invoice(), 1)), s.paid(), null);
        }
        if (now instanceof Charging s) {
            return new Suspended(s.terms().abandoning(PaymentId.of(e.account(), e.invoice(), s.attempt())));
        }
        return now instanceof PastDue s ? new Suspended(s.terms()) : now;
    }

    private static Subscription planChanged(Subscription now, Offer offer) {
        return now instanceof Active s
                ? new Active(s.terms().with(offer), s.paid(), null)
                : with(now, terms -> terms.with(offer));
    }

    private static Subscription cancelled(Subscription now) {
        return switch (now) {
            case Trial s -> new Cancelled(s.terms(), s.trial(), true);
            case Active s -> new Cancelled(s.terms(), s.paid(), false);
            case Charging s ->
                new Charging(
                        s.terms(), s.invoice(), s.attempt(), s.graceUntil(), s.entitledUntil(), s.actionNeeded(), true);
            case None s -> s;
            case Upgrading s -> s;
            case PastDue s -> s;
            case Suspended s -> s;
            case Cancelled s -> s;
            case Ended s -> s;
        };
    }

    private static Subscription resumed(Subscription now) {
        if (now instanceof Cancelled s) {
            return s.trial() ? new Trial(s.terms(), s.current()) : new Active(s.terms(), s.current(), null);
        }
        if (now instanceof Charging s) {
            return new Charging(
                    s.terms(), s.invoice(), s.attempt(), s.graceUntil(), s.entitledUntil(), s.actionNeeded(), false);
        }
        return now;
    }

    private static Subscription ended(Subscription now) {
        Terms terms = terms(now);
        return terms == null ? now : new Ended(terms);
    }

    private static Subscription with(Subscription now, UnaryOperator<Terms> change) {
        return switch (now) {
            case None s -> s;
            case Trial s -> new Trial(change.apply(s.terms()), s.trial());
            case Active s -> new Active(change.apply(s.terms()), s.paid(), s.next());
            case Upgrading s -> new Upgrading(change.apply(s.terms()), s.paid(), s.to(), s.invoice(), s.actionNeeded());
            case Charging s ->
                new Charging(
                        change.apply(s.terms()),
                        s.invoice(),
                        s.attempt(),
                        s.graceUntil(),
                        s.entitledUntil(),
                        s.actionNeeded(),
                        s.cancelled());
            case PastDue s ->
                new PastDue(
                        change.apply(s.terms()),
                        s.invoice(),
                        s.attempt(),
                        s.retryAt(),
                        s.graceUntil(),
                        s.entitledUntil());
            case Suspended s -> new Suspended(change.apply(s.terms()));
            case Cancelled s -> new Cancelled(change.apply(s.terms()), s.current(), s.trial());
            case Ended s -> new Ended(change.apply(s.terms()));
        };
    }
}
