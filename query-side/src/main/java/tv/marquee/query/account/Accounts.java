package tv.marquee.query.account;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;

/** Finds accounts. */
public interface Accounts {

    /** The account, as fresh as the shelf. */
    Optional<AccountView> find(AccountId account);
}
