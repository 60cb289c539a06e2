package tv.marquee.api.subscriptions;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.Subscriptions;

/** Subscriptions of the accounts that look, as fresh as asked for. */
public final class OwnSubscription {

    private final Subscriptions subscriptions;
    private final Freshness freshness;

    OwnSubscription(Subscriptions subscriptions, Freshness freshness) {
        this.subscriptions = subscriptions;
        this.freshness = freshness;
    }

    /**
     * An account's subscription, at least as fresh as a position; empty when it never had one.
     *
     * @throws tv.marquee.query.freshness.NotFreshEnough when the shelf is behind
     */
    public Optional<SubscriptionView> read(AccountId account, long atLeast) {
        return freshness.read(
                Shelf.SUBSCRIPTIONS,
                account.toString(),
                atLeast,
                () -> subscriptions.find(account),
                SubscriptionView::position);
    }
}
