package tv.marquee.domain.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** What can happen to a subscription. */
public sealed interface SubscriptionEvent extends SubjectEvent {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofSubscription(account());
    }

    @Override
    default StreamId subject() {
        return StreamId.of(account());
    }

    /** Someone subscribed for the first time, with some days that cost nothing. */
    record TrialStarted(AccountId account, Offer offer, PaymentMethod method, Period trial, Instant at)
            implements SubscriptionEvent {}

    /** Someone subscribed for the first time; it counts once it is paid. */
    record SubscriptionStarted(AccountId account, Offer offer, PaymentMethod method, Instant at)
            implements SubscriptionEvent {}

    /** Someone came back; it counts once it is paid. */
    record SubscriptionWonBack(AccountId account, Offer offer, PaymentMethod method, Instant at)
            implements SubscriptionEvent {}

    /**
     * Something is asked for.
     *
     * @param cycle where its month stands in the row of months
     */
    record InvoiceIssued(AccountId account, Invoice invoice, Cycle cycle, Instant at) implements SubscriptionEvent {}

    /**
     * The payment provider is to be asked for money, once.
     *
     * @param attempt from 1
     */
    record PaymentRequested(
            AccountId account,
            PaymentId payment,
            String invoice,
            int attempt,
            PaymentMethod method,
            Money amount,
            Instant at)
            implements SubscriptionEvent {}

    /** The money came: the invoice is settled. */
    record InvoicePaid(AccountId account, String invoice, PaymentId payment, Instant at) implements SubscriptionEvent {}

    /** The person's bank wants a word with the person before it pays. */
    record PaymentActionNeeded(AccountId account, String invoice, PaymentId payment, Instant at)
            implements SubscriptionEvent {}

    /**
     * The money did not come.
     *
     * @param retryAt when it is tried again; null when it is not
     * @param graceUntil when patience ends
     */
    record PaymentDeclined(
            AccountId account,
            String invoice,
            PaymentId payment,
            int attempt,
            @Nullable Instant retryAt,
            Instant graceUntil,
            Instant at)
            implements SubscriptionEvent {}

    /** An invoice is no longer asked for. */
    record InvoiceVoided(AccountId account, String invoice, Instant at) implements SubscriptionEvent {}

    /** Money came for an invoice that was no longer asked for; it is to go back. */
    record LatePaymentReceived(AccountId account, PaymentId payment, Instant at) implements SubscriptionEvent {}

    /** A dearer plan was asked for; it counts once the difference is paid. */
    record UpgradeRequested(AccountId account, Offer offer, Instant at) implements SubscriptionEvent {}

    /** A cheaper plan was asked for; it counts from the next month. */
    record PlanChangeScheduled(AccountId account, Offer offer, Instant from, Instant at) implements SubscriptionEvent {}

    /** The plan that was asked for is not wanted, or not paid for, after all. */
    record PlanChangeDropped(AccountId account, Instant at) implements SubscriptionEvent {}

    /** Another plan counts from now. */
    record PlanChanged(AccountId account, Offer offer, Instant at) implements SubscriptionEvent {}

    /** Another card is charged from now. */
    record PaymentMethodReplaced(AccountId account, PaymentMethod method, Instant at) implements SubscriptionEvent {}

    /**
     * Someone is going.
     *
     * @param effective until when they may watch
     */
    record SubscriptionCancelled(AccountId account, Instant effective, Instant at) implements SubscriptionEvent {}

    /** Someone stays after all. */
    record SubscriptionResumed(AccountId account, Instant at) implements SubscriptionEvent {}

    /** Nobody paid for too long; nothing can be watched until somebody does. */
    record SubscriptionSuspended(AccountId account, Instant at) implements SubscriptionEvent {}

    /** It is over. */
    record SubscriptionEnded(AccountId account, Instant at) implements SubscriptionEvent {}
}
