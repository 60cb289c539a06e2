package tv.marquee.api.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tv.marquee.api.mail.MailSettings;
import tv.marquee.api.mail.WrittenMail;
import tv.marquee.domain.account.EmailAddress;

/** What is written to people about their accounts, in their language. */
final class Letters {

    private final WrittenMail mail;
    private final MailSettings settings;

    Letters(WrittenMail mail, MailSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    void confirmation(EmailAddress to, String secret, Locale locale) {
        send(to, "confirmation", link("/confirmation", secret), locale);
    }

    void reset(EmailAddress to, String secret, Locale locale) {
        send(to, "reset", link("/new-password", secret), locale);
    }

    void newAddress(EmailAddress to, String secret, Locale locale) {
        send(to, "new-address", link("/new-address", secret), locale);
    }

    void addressTaken(EmailAddress to, Locale locale) {
        send(to, "address-taken", link("/forgotten", ""), locale);
    }

    void addressChanged(EmailAddress to, Locale locale) {
        send(to, "address-changed", link("/forgotten", ""), locale);
    }

    void passwordChanged(EmailAddress to, Locale locale) {
        send(to, "password-changed", link("/forgotten", ""), locale);
    }

    private void send(EmailAddress to, String key, String link, Locale locale) {
        mail.send(to, key, locale, link);
    }

    private String link(String path, String secret) {
        String query = secret.isEmpty() ? "" : "?link=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return settings.site().resolve(path) + query;
    }
}
