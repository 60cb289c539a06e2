package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.Subscription;

/** What accounts may watch with. Fresh as the event store: nothing that was decided is missing. */
public interface Entitlements {

    /** The subscription's condition. */
    Subscription of(AccountId account);

    /** What an account may watch with at a time; empty when it may not watch. */
    default Optional<Offer> at(AccountId account, Instant time) {
        return Subscription.entitlement(of(account), time);
    }

    /** How many screens of an account may show something at once at a time; 0 when it may not watch. */
    default int streams(AccountId account, Instant time) {
        return at(account, time).map(Offer::streams).orElse(0);
    }
}
