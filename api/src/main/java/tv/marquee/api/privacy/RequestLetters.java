package tv.marquee.api.privacy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.mail.MailSettings;
import tv.marquee.api.mail.WrittenMail;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.privacy.ExtensionReason;
import tv.marquee.domain.privacy.RejectionGround;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/**
 * What a person is told of their request (Regulation (EU) 2016/679, article 12), in the language that a grown-up's profile of the account chose. Somebody
 * who is erased has no address any more, so whom a letter goes to is found before anything is decided.
 */
public final class RequestLetters {

    private final WrittenMail mail;
    private final MessageSource messages;
    private final AccountKeeping accounts;
    private final Profiles profiles;
    private final MailSettings settings;

    RequestLetters(
            WrittenMail mail,
            MessageSource messages,
            AccountKeeping accounts,
            Profiles profiles,
            MailSettings settings) {
        this.mail = mail;
        this.messages = messages;
        this.accounts = accounts;
        this.profiles = profiles;
        this.settings = settings;
    }

    /** Whom letters about a request of this account go to; nobody when it is gone. */
    public Addressee to(AccountId account, RequestKind kind) {
        return new Addressee(this, accounts.find(account).map(Account.Open::email), kind, language(account));
    }

    private Locale language(AccountId account) {
        try {
            return profiles.ofAccount(account).stream()
                    .filter(profile -> profile.face().grownUp())
                    .map(ProfileView::face)
                    .map(face -> face.language())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Locale::of)
                    .orElse(Locale.ENGLISH);
        } catch (ShelfUnavailable away) {
            return Locale.ENGLISH;
        }
    }

    /** Somebody who asked for something. */
    public static final class Addressee {

        private final RequestLetters letters;
        private final Optional<EmailAddress> address;
        private final RequestKind kind;
        private final Locale locale;

        private Addressee(RequestLetters letters, Optional<EmailAddress> address, RequestKind kind, Locale locale) {
            this.letters = letters;
            this.address = address;
            this.kind = kind;
            this.locale = locale;
        }

        /** It came in. Whoever did not ask for it learns of it, too. */
        public void received() {
            send(
                    kind.isAskedFor() ? "request-received" : "retention-end",
                    letters.settings.site().resolve("/account/data"));
        }

        /** It is carried out. */
        public void approved() {
            send(
                    switch (kind) {
                        case ERASURE -> "request-erased";
                        case RETENTION_END -> "retention-ended";
                        case ACCESS, RECTIFICATION, RESTRICTION, OBJECTION -> "request-approved";
                    });
        }

        /** It takes longer. */
        public void extended(ExtensionReason reason) {
            send("request-extended", word("request.why." + reason));
        }

        /** It is not done, and where they may turn to. */
        public void rejected(RejectionGround ground) {
            send("request-rejected", word("request.why." + ground));
        }

        /** It is done. */
        public void completed() {
            send("request-completed");
        }

        /** What was restricted is used again. */
        public void lifted() {
            send("request-lifted");
        }

        private void send(String key, Object... more) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = word("request.kind." + kind);
            System.arraycopy(more, 0, arguments, 1, more.length);
            address.ifPresent(to -> letters.mail.send(to, key, locale, arguments));
        }

        private String word(String key) {
            return letters.messages.getMessage(key, null, locale);
        }
    }
}
