package tv.marquee.command.subscription;

import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.Reaching;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.subscription.Subscription;

/** Entitlements from the subscription's own stream, never from a shelf. */
final class DecidedEntitlements implements Entitlements {

    private final Histories histories;

    DecidedEntitlements(Histories histories) {
        this.histories = histories;
    }

    @Override
    public Subscription of(AccountId account) {
        return (Subscription) Reaching.eventStore(() -> histories.state(StreamId.ofSubscription(account)));
    }
}
