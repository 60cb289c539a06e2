package tv.marquee.domain.subscription;

import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;

/** Why a command on a subscription was refused. */
public sealed interface SubscriptionRefusal extends Refusal {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofSubscription(account());
    }

    /** The account has no subscription. */
    record NoSubscription(AccountId account) implements SubscriptionRefusal {}

    /** The account has a subscription. */
    record AlreadySubscribed(AccountId account) implements SubscriptionRefusal {}

    /** The account had a subscription before, so this is no first one. */
    record SubscribedBefore(AccountId account) implements SubscriptionRefusal {}

    /** Something is to be paid first. */
    record PaymentOutstanding(AccountId account) implements SubscriptionRefusal {}

    /** A payment is on its way, and its outcome decides. */
    record PaymentUnderWay(AccountId account) implements SubscriptionRefusal {}

    /** The subscription was cancelled and has to be resumed first. */
    record SubscriptionIsEnding(AccountId account) implements SubscriptionRefusal {}

    /** The other plan is sold in another currency. */
    record CurrencyDiffers(AccountId account) implements SubscriptionRefusal {}
}
