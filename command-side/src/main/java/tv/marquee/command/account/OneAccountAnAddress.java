package tv.marquee.command.account;

import tv.marquee.command.store.CredentialTable;
import tv.marquee.command.store.CredentialTable.Credential;
import tv.marquee.command.store.CrossStreamRule;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountRefusal.EmailTaken;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Refused;

/** No two accounts have one e-mail address; and an account can sign in from the moment it is open. */
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
        }
    }

    private void admit(AccountOpened e) {
        if (!credentials.add(key.of(e.email()), new Credential(e.account(), e.passwordHash(), e.role()))) {
            throw new Refused(new EmailTaken(e.account()));
        }
    }
}
