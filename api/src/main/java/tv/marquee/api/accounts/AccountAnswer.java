package tv.marquee.api.accounts;

import tv.marquee.domain.account.Role;
import tv.marquee.query.account.AccountView;

/**
 * An account as it sees itself.
 *
 * @param id a UUID
 * @param country ISO 3166-1 alpha-2 code
 */
record AccountAnswer(String id, String displayName, int birthYear, String country, Role role) {

    static AccountAnswer of(AccountView account) {
        return new AccountAnswer(
                account.id(), account.displayName(), account.birthYear(), account.country(), account.role());
    }
}
