package tv.marquee.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.None;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Suspended;
import tv.marquee.domain.subscription.Subscription.Trial;
import tv.marquee.domain.subscription.Subscription.Upgrading;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionCommand.EndGrace;
import tv.marquee.domain.subscription.SubscriptionCommand.EndPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.RenewPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.ReplacePaymentMethod;
import tv.marquee.domain.subscription.SubscriptionCommand.ResumeSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.RetryPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.WinBack;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;

/** The rules of coming, staying and going. */
final class SubscriptionRules {

    private SubscriptionRules() {}

    static List<SubscriptionEvent> decide(Subscription now, SubscriptionCommand command) {
        return switch (command) {
            case StartSubscription c -> start(now, c);
            case WinBack c -> winBack(now, c);
            case ChangePlan c -> PlanRules.change(now, c);
            case ReplacePaymentMethod c -> replace(now, c);
            case CancelSubscription c -> cancel(now, c.account(), c.at());
            case ResumeSubscription c -> resume(now, c.account(), c.at());
            case RenewPeriod c -> renew(now, c.account(), c.at());
            case RetryPayment c -> PaymentRules.retry(now, c.account(), c.at());
            case EndGrace c -> endGrace(now, c.account(), c.at());
            case EndPeriod c ->
                now instanceof Cancelled s && s.current().isOver(c.at())
                        ? List.of(new SubscriptionEnded(c.account(), c.at()))
                        : List.of();
            case RecordPayment c -> PaymentRules.record(now, c);
        };
    }

    private static List<SubscriptionEvent> start(Subscription now, StartSubscription c) {
        return switch (now) {
            case None s
            when c.trialDays() > 0 ->
                List.of(new TrialStarted(
                        c.account(),
                        c.offer(),
                        c.method(),
                        new Period(c.at(), c.at().plus(Duration.ofDays(c.trialDays()))),
                        c.at()));
            case None s ->
                and(
                        new SubscriptionStarted(c.account(), c.offer(), c.method(), c.at()),
                        Billing.month(
                                c.account(), terms(c.offer(), c.method(), c.at()), Cycle.beginning(c.at()), c.at()));
            case Ended s -> throw refused(new SubscriptionRefusal.SubscribedBefore(c.account()));
            case Trial s -> again(s.terms(), c);
            case Active s -> again(s.terms(), c);
            case Charging s -> again(s.terms(), c);
            case Upgrading s -> throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
            case PastDue s -> throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
            case Suspended s -> throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
            case Cancelled s -> throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
        };
    }

    /** The same wish once more changes nothing. */
    private static List<SubscriptionEvent> again(Terms terms, StartSubscription c) {
        if (terms.offer().equals(c.offer()) && terms.method().equals(c.method())) {
            return List.of();
        }
        throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
    }

    private static List<SubscriptionEvent> winBack(Subscription now, WinBack c) {
        if (now instanceof None) {
            throw refused(new SubscriptionRefusal.NoSubscription(c.account()));
        }
        if (!(now instanceof Ended ended)) {
            throw refused(new SubscriptionRefusal.AlreadySubscribed(c.account()));
        }
        Terms terms = ended.terms().with(c.offer()).with(c.method());
        return and(
                new SubscriptionWonBack(c.account(), c.offer(), c.method(), c.at()),
                Billing.month(c.account(), terms, Cycle.beginning(c.at()), c.at()));
    }

    private static List<SubscriptionEvent> replace(Subscription now, ReplacePaymentMethod c) {
        return switch (now) {
            case Trial s -> replaced(s.terms(), c);
            case Active s -> replaced(s.terms(), c);
            case Cancelled s -> replaced(s.terms(), c);
            case PastDue s ->
                and(
                        replaced(s.terms(), c),
                        Billing.request(c.account(), s.invoice(), s.attempt() + 1, c.method(), c.at()));
            case Suspended s ->
                and(
                        replaced(s.terms(), c),
                        Billing.month(c.account(), s.terms().with(c.method()), Cycle.beginning(c.at()), c.at()));
            case Charging s
            when s.cancelled() -> throw refused(new SubscriptionRefusal.SubscriptionIsEnding(c.account()));
            case Charging s
            when s.actionNeeded() && !s.terms().method().equals(c.method()) ->
                and(
                        replaced(s.terms(), c),
                        Billing.request(c.account(), s.invoice(), s.attempt() + 1, c.method(), c.at()));
            case Charging s -> underWay(s.terms(), c);
            case Upgrading s -> underWay(s.terms(), c);
            case None s -> throw refused(new SubscriptionRefusal.NoSubscription(c.account()));
            case Ended s -> throw refused(new SubscriptionRefusal.NoSubscription(c.account()));
        };
    }

    private static List<SubscriptionEvent> replaced(Terms terms, ReplacePaymentMethod c) {
        return terms.method().equals(c.method())
                ? List.of()
                : List.of(new PaymentMethodReplaced(c.account(), c.method(), c.at()));
    }

    private static List<SubscriptionEvent> underWay(Terms terms, ReplacePaymentMethod c) {
        if (terms.method().equals(c.method())) {
            return List.of();
        }
        throw refused(new SubscriptionRefusal.PaymentUnderWay(c.account()));
    }

    /** Whoever owes a month loses it at once; all others keep what is paid for. */
    private static List<SubscriptionEvent> cancel(Subscription now, AccountId account, Instant at) {
        return switch (now) {
            case Trial s -> List.of(new SubscriptionCancelled(account, s.trial().until(), at));
            case Active s -> List.of(new SubscriptionCancelled(account, s.paid().until(), at));
            case Upgrading s ->
                List.of(
                        new InvoiceVoided(account, s.invoice().number(), at),
                        new PlanChangeDropped(account, at),
                        new SubscriptionCancelled(account, s.paid().until(), at));
            case Charging s when s.cancelled() -> List.of();
            case Charging s ->
                List.of(new SubscriptionCancelled(account, s.invoice().period().until(), at));
            case PastDue s ->
                List.of(
                        new InvoiceVoided(account, s.invoice().number(), at),
                        new SubscriptionCancelled(account, at, at),
                        new SubscriptionEnded(account, at));
            case Suspended s -> List.of(new SubscriptionCancelled(account, at, at), new SubscriptionEnded(account, at));
            case Cancelled s -> List.of();
            case None s -> throw refused(new SubscriptionRefusal.NoSubscription(account));
            case Ended s -> List.of();
        };
    }

    private static List<SubscriptionEvent> resume(Subscription now, AccountId account, Instant at) {
        return switch (now) {
            case Cancelled s
            when s.current().isOver(at) -> throw refused(new SubscriptionRefusal.NoSubscription(account));
            case Cancelled s -> List.of(new SubscriptionResumed(account, at));
            case Charging s when s.cancelled() -> List.of(new SubscriptionResumed(account, at));
            case Charging s -> List.of();
            case Trial s -> List.of();
            case Active s -> List.of();
            case Upgrading s -> List.of();
            case PastDue s -> throw refused(new SubscriptionRefusal.PaymentOutstanding(account));
            case Suspended s -> throw refused(new SubscriptionRefusal.PaymentOutstanding(account));
            case None s -> throw refused(new SubscriptionRefusal.NoSubscription(account));
            case Ended s -> throw refused(new SubscriptionRefusal.NoSubscription(account));
        };
    }

    private static List<SubscriptionEvent> renew(Subscription now, AccountId account, Instant at) {
        if (now instanceof Trial s && s.trial().isOver(at)) {
            return Billing.next(account, s.terms(), at);
        }
        if (now instanceof Active s && s.paid().isOver(at)) {
            return s.next() == null
                    ? Billing.next(account, s.terms(), at)
                    : and(
                            new SubscriptionEvent.PlanChanged(account, s.next(), at),
                            Billing.next(account, s.terms().with(s.next()), at));
        }
        if (now instanceof Upgrading s && s.paid().isOver(at)) {
            return and(
                    List.of(new InvoiceVoided(account, s.invoice().number(), at), new PlanChangeDropped(account, at)),
                    Billing.next(account, s.terms(), at));
        }
        return List.of();
    }

    private static List<SubscriptionEvent> endGrace(Subscription now, AccountId account, Instant at) {
        if (now instanceof PastDue s && s.retryAt() == null && !at.isBefore(s.graceUntil())) {
            return List.of(
                    new InvoiceVoided(account, s.invoice().number(), at), new SubscriptionSuspended(account, at));
        }
        if (now instanceof Charging s && !at.isBefore(s.graceUntil())) {
            return List.of(
                    new InvoiceVoided(account, s.invoice().number(), at),
                    s.cancelled() ? new SubscriptionEnded(account, at) : new SubscriptionSuspended(account, at));
        }
        return List.of();
    }

    static Refused refused(SubscriptionRefusal refusal) {
        return new Refused(refusal);
    }

    static List<SubscriptionEvent> and(SubscriptionEvent first, List<SubscriptionEvent> others) {
        return and(List.of(first), others);
    }

    static List<SubscriptionEvent> and(List<SubscriptionEvent> first, SubscriptionEvent last) {
        return and(first, List.of(last));
    }

    static List<SubscriptionEvent> and(List<SubscriptionEvent> first, List<SubscriptionEvent> others) {
        List<SubscriptionEvent> all = new ArrayList<>(first);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Terms terms(Offer offer, PaymentMethod method, Instant at) {
        return new Terms(offer, method, Cycle.beginning(at), 0, List.of());
    }
}
