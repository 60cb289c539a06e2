package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;

/**
 * A subscription's condition: what its account may watch with, and what happens next. It is paid ahead, by calendar months.
 * A month that is not paid is asked for again and again; meanwhile whoever paid the month before may go on for a week.
 */
public sealed interface Subscription {

    /** Before its first event. */
    Subscription NONE = new None();

    /** Never subscribed. */
    record None() implements Subscription {}

    /** In the days that cost nothing. */
    record Trial(Terms terms, Period trial) implements Subscription {}

    /**
     * Paid.
     *
     * @param next the cheaper plan of the next month; null when nothing changes
     */
    record Active(Terms terms, Period paid, @Nullable Offer next) implements Subscription {}

    /**
     * Paid, and the payment for a dearer plan is on its way.
     *
     * @param actionNeeded whether the bank waits for the person
     */
    record Upgrading(Terms terms, Period paid, Offer to, Invoice invoice, boolean actionNeeded)
            implements Subscription {}

    /**
     * The payment for a month is on its way.
     *
     * @param attempt from 1; 0 until it was asked for
     * @param graceUntil when patience ends
     * @param entitledUntil until when one may watch even so
     * @param actionNeeded whether the bank waits for the person
     * @param cancelled whether this is to be the last month
     */
    record Charging(
            Terms terms,
            Invoice invoice,
            int attempt,
            Instant graceUntil,
            Instant entitledUntil,
            boolean actionNeeded,
            boolean cancelled)
            implements Subscription {}

    /**
     * The payment for a month was declined.
     *
     * @param attempt the last one
     * @param retryAt when it is tried again; null when it is not
     * @param graceUntil when patience ends
     * @param entitledUntil until when one may watch even so
     */
    record PastDue(
            Terms terms,
            Invoice invoice,
            int attempt,
            @Nullable Instant retryAt,
            Instant graceUntil,
            Instant entitledUntil)
            implements Subscription {}

    /** Not paid, and nothing is asked for. */
    record Suspended(Terms terms) implements Subscription {}

    /**
     * Going.
     *
     * @param current what one may still watch
     * @param trial whether those are the days that cost nothing
     */
    record Cancelled(Terms terms, Period current, boolean trial) implements Subscription {}

    /** Over. */
    record Ended(Terms terms) implements Subscription {}

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link SubscriptionRefusal}
     */
    static List<SubscriptionEvent> decide(Subscription now, SubscriptionCommand command) {
        return SubscriptionRules.decide(now, command);
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Subscription evolve(Subscription now, SubscriptionEvent event) {
        return SubscriptionStory.evolve(now, event);
    }

    /** With what an account in this condition may watch at a time; empty when it may not. */
    static Optional<Offer> entitlement(Subscription now, Instant at) {
        return switch (now) {
            case Trial s -> until(s.trial().until(), s.terms(), at);
            case Active s -> until(s.paid().until().plus(Dunning.GRACE), s.terms(), at);
            case Upgrading s -> until(s.paid().until().plus(Dunning.GRACE), s.terms(), at);
            case Charging s -> until(s.entitledUntil(), s.terms(), at);
            case PastDue s -> until(s.entitledUntil(), s.terms(), at);
            case Cancelled s -> until(s.current().until(), s.terms(), at);
            case None s -> Optional.empty();
            case Suspended s -> Optional.empty();
            case Ended s -> Optional.empty();
        };
    }

    /** When it goes on by itself; empty when it does not. */
    static Optional<Deadline> deadline(Subscription now) {
        return switch (now) {
            case Trial s ->
                Optional.of(new Deadline(Deadline.Kind.RENEWAL, s.trial().until()));
            case Active s ->
                Optional.of(new Deadline(Deadline.Kind.RENEWAL, s.paid().until()));
            case Upgrading s ->
                Optional.of(new Deadline(Deadline.Kind.RENEWAL, s.paid().until()));
            case Charging s -> Optional.of(new Deadline(Deadline.Kind.GRACE_END, s.graceUntil()));
            case PastDue s -> Optional.of(pastDue(s.retryAt(), s.graceUntil()));
            case Cancelled s ->
                Optional.of(new Deadline(Deadline.Kind.PERIOD_END, s.current().until()));
            case None s -> Optional.empty();
            case Suspended s -> Optional.empty();
            case Ended s -> Optional.empty();
        };
    }

    /** The payment whose outcome decides what is next; empty when there is none. */
    static Optional<OpenPayment> openPayment(Subscription now, AccountId account) {
        return switch (now) {
            case Upgrading s -> open(account, s.invoice(), 1, s.terms());
            case Charging s -> open(account, s.invoice(), s.attempt(), s.terms());
            case None s -> Optional.empty();
            case Trial s -> Optional.empty();
            case Active s -> Optional.empty();
            case PastDue s -> Optional.empty();
            case Suspended s -> Optional.empty();
            case Cancelled s -> Optional.empty();
            case Ended s -> Optional.empty();
        };
    }

    /** What was sold last and what is charged; empty before the first time. */
    static Optional<Terms> terms(Subscription now) {
        return switch (now) {
            case None s -> Optional.empty();
            case Trial s -> Optional.of(s.terms());
            case Active s -> Optional.of(s.terms());
            case Upgrading s -> Optional.of(s.terms());
            case Charging s -> Optional.of(s.terms());
            case PastDue s -> Optional.of(s.terms());
            case Suspended s -> Optional.of(s.terms());
            case Cancelled s -> Optional.of(s.terms());
            case Ended s -> Optional.of(s.terms());
        };
    }

    /** Whether the person's bank waits for the person before it pays. */
    static boolean actionNeeded(Subscription now) {
        return (now instanceof Upgrading upgrading && upgrading.actionNeeded())
                || (now instanceof Charging charging && charging.actionNeeded());
    }

    /** What a dearer plan would cost for the rest of the month; empty when changing to the plan costs nothing now. */
    static Optional<Proration> proration(Subscription now, Offer to, Instant at) {
        return now instanceof Active a && to.isDearerThan(a.terms().offer())
                ? Optional.of(Proration.of(a.terms().offer(), to, a.paid(), at))
                : Optional.empty();
    }

    private static Optional<Offer> until(Instant end, Terms terms, Instant at) {
        return at.isBefore(end) ? Optional.of(terms.offer()) : Optional.empty();
    }

    private static Deadline pastDue(@Nullable Instant retryAt, Instant graceUntil) {
        return retryAt == null
                ? new Deadline(Deadline.Kind.GRACE_END, graceUntil)
                : new Deadline(Deadline.Kind.RETRY, retryAt);
    }

    private static Optional<OpenPayment> open(AccountId account, Invoice invoice, int attempt, Terms terms) {
        return Optional.of(
                new OpenPayment(PaymentId.of(account, invoice.number(), attempt), terms.method(), invoice.total()));
    }
}
