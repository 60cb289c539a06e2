package tv.marquee.query.account.elasticsearch;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;

/** Accounts by id from the shelf {@code accounts}. */
final class ElasticsearchAccounts implements Accounts {

    private final ElasticsearchReads reads;

    ElasticsearchAccounts(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<AccountView> find(AccountId account) {
        return reads.get(Shelf.ACCOUNTS, account.toString(), AccountView.class);
    }
}
