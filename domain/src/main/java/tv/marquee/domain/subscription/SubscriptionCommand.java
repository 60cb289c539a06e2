package tv.marquee.domain.subscription;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.StreamId;

/** What can be wished of a subscription: by its account, by the payment provider, or because a time has come. */
public sealed interface SubscriptionCommand extends DomainCommand {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofSubscription(account());
    }

    /**
     * Subscribe for the first time.
     *
     * @param trialDays 0 to 90 days that cost nothing; only a first subscription has them
     */
    record StartSubscription(AccountId account, Offer offer, PaymentMethod method, int trialDays, Instant at)
            implements SubscriptionCommand {
        public StartSubscription {
            Preconditions.between(trialDays, 0, 90, "trial days");
        }
    }

    /** Subscribe again after it ended. There is no second trial. */
    record WinBack(AccountId account, Offer offer, PaymentMethod method, Instant at) implements SubscriptionCommand {}

    /** Be on another plan: on a dearer one as soon as the difference is paid, on a cheaper one from the next month. */
    record ChangePlan(AccountId account, Offer offer, Instant at) implements SubscriptionCommand {}

    /** Pay with another card from now on; what is due is charged to it at once. */
    record ReplacePaymentMethod(AccountId account, PaymentMethod method, Instant at) implements SubscriptionCommand {}

    /** Go when what is paid for is over. */
    record CancelSubscription(AccountId account, Instant at) implements SubscriptionCommand {}

    /** Stay after all. */
    record ResumeSubscription(AccountId account, Instant at) implements SubscriptionCommand {}

    /** The month is over; the next one begins. */
    record RenewPeriod(AccountId account, Instant at) implements SubscriptionCommand {}

    /** It is time to try to be paid again. */
    record RetryPayment(AccountId account, Instant at) implements SubscriptionCommand {}

    /** Nobody has paid for too long. */
    record EndGrace(AccountId account, Instant at) implements SubscriptionCommand {}

    /** What a cancelled subscription had paid for is over. */
    record EndPeriod(AccountId account, Instant at) implements SubscriptionCommand {}

    /** The payment provider says how a payment went. */
    record RecordPayment(AccountId account, PaymentId payment, PaymentOutcome outcome, Instant at)
            implements SubscriptionCommand {}
}
