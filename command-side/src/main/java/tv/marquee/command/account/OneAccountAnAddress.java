package tv.marquee.command.account;

import tv.marquee.command.store.CredentialTable;
import tv.marquee.command.store.CredentialTable.Credential;
import tv.marquee.command.store.CrossStreamRule;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.account.AccountRefusal.EmailTaken;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Refused;

/**
 * No two accounts have one e-mail address; an account can sign in from the moment it is open, and by another address or
 * password from the moment it was changed.
 */
final class OneAccountAnAddress implements CrossStreamRule {

    private final CredentialTable credentials;
    private final AddressKey key;

    OneAccountAnAddress(CredentialTable credentials, AddressKey key) {
        this.credentials = credentials;
        this.key = key;
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof AccountEvent;
    }

    @Override
    public void settle(DomainEvent event) {
        switch ((AccountEvent) event) {
            case AccountOpened e -> admit(e);
            case EmailConfirmed e -> {} // signs in as before
            case PasswordChanged e -> credentials.replacePassword(e.account(), e.passwordHash(), e.at());
            case EmailChanged e -> move(e);
            case HolderCorrected e -> {}
            case AccountRestrictionSet e -> {}
            case DataLookedUp e -> {}
            case SignedOutEverywhere e -> credentials.voidSignInsBefore(e.account(), e.at());
        }
    }

    private void move(EmailChanged e) {
        if (!credentials.replaceAddress(e.account(), key.of(e.email()))) {
            throw new Refused(new EmailTaken(e.account()));
        }
    }

    private void admit(AccountOpened e) {
        if (!credentials.add(key.of(e.email()), new Credential(e.account(), e.passwordHash(), e.role()))) {
            throw new Refused(new EmailTaken(e.account()));
        }
    }
}
