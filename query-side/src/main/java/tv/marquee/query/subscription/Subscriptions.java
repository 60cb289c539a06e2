package tv.marquee.query.subscription;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;

/** Finds subscriptions. */
public interface Subscriptions {

    /** The account's subscription, as fresh as the shelf; empty when it never had one. */
    Optional<SubscriptionView> find(AccountId account);
}
