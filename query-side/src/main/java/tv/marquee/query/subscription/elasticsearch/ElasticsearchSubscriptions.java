package tv.marquee.query.subscription.elasticsearch;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.Subscriptions;

/** Subscriptions by account from the shelf {@code subscriptions}. */
final class ElasticsearchSubscriptions implements Subscriptions {

    private final ElasticsearchReads reads;

    ElasticsearchSubscriptions(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<SubscriptionView> find(AccountId account) {
        return reads.get(Shelf.SUBSCRIPTIONS, account.toString(), SubscriptionView.class);
    }
}
