package tv.marquee.api.accounts;

import java.util.Locale;
import java.util.Optional;
import tv.marquee.api.accounts.MailedLinks.Purpose;
import tv.marquee.api.accounts.MailedLinks.Said;
import tv.marquee.api.security.Gate;
import tv.marquee.api.security.SignIns;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;

/** An account's address, password and sign-ins, as who owns it keeps them. */
public final class AccountKeeping {

    private final Wishes wishes;
    private final Credentials credentials;
    private final Gate gate;
    private final SignIns signIns;
    private final MailedLinks links;
    private final Letters letters;

    AccountKeeping(
            Wishes wishes, Credentials credentials, Gate gate, SignIns signIns, MailedLinks links, Letters letters) {
        this.wishes = wishes;
        this.credentials = credentials;
        this.gate = gate;
        this.signIns = signIns;
        this.links = links;
        this.letters = letters;
    }

    /** The account; empty when there is none. */
    public Optional<Account.Open> find(AccountId account) {
        return credentials.account(account) instanceof Account.Open open ? Optional.of(open) : Optional.empty();
    }

    /**
     * Sends the link that confirms the account's address, unless it is confirmed.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when it was sent too often
     */
    public void sendConfirmation(AccountId account, Locale locale) {
        find(account).filter(open -> !open.confirmed()).ifPresent(open -> {
            gate.countMail(open.email());
            letters.confirmation(
                    open.email(), links.issue(Purpose.CONFIRM_ADDRESS, account, open, open.email()), locale);
        });
    }

    /** Confirms an address by what its link says; whether it was good. */
    public boolean confirm(String secret) {
        return links.read(Purpose.CONFIRM_ADDRESS, secret)
                .filter(said -> sent(new ConfirmEmail(said.account(), said.email(), wishes.now())))
                .isPresent();
    }

    /**
     * Sends the link that sets another password, when an account has the address. The answer is the same when none has.
     *
     * @param from the address on the net that the request came from
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were asked for, from there or for that address
     */
    public void requestReset(EmailAddress email, String from, Locale locale) {
        gate.countReset(from);
        gate.countMail(email);
        credentials
                .find(email)
                .ifPresent(account -> find(account)
                        .ifPresent(open -> letters.reset(
                                email, links.issue(Purpose.RESET_PASSWORD, account, open, email), locale)));
    }

    /** Whether the link that sets another password is good. */
    public boolean mayReset(String secret) {
        return links.read(Purpose.RESET_PASSWORD, secret).isPresent();
    }

    /**
     * Sets another password by what a link says, and signs out everywhere.
     *
     * @return whose it was; empty when the link is not good
     */
    public Optional<AccountId> reset(String secret, String password, Locale locale) {
        return links.read(Purpose.RESET_PASSWORD, secret).map(Said::account).map(account -> {
            replacePassword(account, password, locale);
            return account;
        });
    }

    /**
     * Sets another password, and signs out everywhere.
     *
     * @return whether the present one was right
     * @throws tv.marquee.api.problem.TooManyAttempts when it was guessed too often
     */
    public boolean changePassword(AccountId account, String present, String password, Locale locale) {
        if (!gate.confirms(account, present)) {
            return false;
        }
        replacePassword(account, password, locale);
        return true;
    }

    /**
     * Whether this is the account's present password.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when it was guessed too often
     */
    public boolean confirms(AccountId account, String present) {
        return gate.confirms(account, present);
    }

    /**
     * Sends the link that moves an account to another address, to that address. Where another account has it, a word of that
     * is sent instead, and the answer is the same.
     *
     * @return whether the password was right
     * @throws tv.marquee.api.problem.TooManyAttempts when it was guessed too often, or too many were sent
     */
    public boolean requestAddress(AccountId account, EmailAddress email, String password, Locale locale) {
        if (!gate.confirms(account, password)) {
            return false;
        }
        gate.countMail(email);
        find(account).filter(open -> !open.email().equals(email)).ifPresent(open -> {
            if (credentials.find(email).isPresent()) {
                letters.addressTaken(email, locale);
            } else {
                letters.newAddress(email, links.issue(Purpose.CHANGE_ADDRESS, account, open, email), locale);
            }
        });
        return true;
    }

    /** Moves an account to the address that a link was sent to; whether it was good and the address still free. */
    public boolean changeAddress(String secret, Locale locale) {
        Optional<Said> said = links.read(Purpose.CHANGE_ADDRESS, secret);
        Optional<EmailAddress> before = said.flatMap(s -> find(s.account())).map(Account.Open::email);
        boolean moved = said.filter(s -> sent(new ChangeEmail(s.account(), s.email(), wishes.now())))
                .isPresent();
        if (moved) {
            before.ifPresent(left -> letters.addressChanged(left, locale));
        }
        return moved;
    }

    /** Voids all sign-ins, by session and by token. */
    public void signOutEverywhere(AccountId account) {
        wishes.send(new SignOutEverywhere(account, wishes.now()));
        signIns.changed(account);
    }

    private void replacePassword(AccountId account, String password, Locale locale) {
        wishes.send(new ChangePassword(account, credentials.hash(password), wishes.now()));
        signIns.changed(account);
        find(account).ifPresent(open -> letters.passwordChanged(open.email(), locale));
    }

    private boolean sent(AccountCommand command) {
        try {
            wishes.send(command);
            return true;
        } catch (Refused overtaken) {
            return false;
        }
    }
}
