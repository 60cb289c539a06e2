package tv.marquee.api.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import tv.marquee.api.mail.Mail;
import tv.marquee.api.mail.MailSettings;
import tv.marquee.api.mail.Mails;
import tv.marquee.domain.account.EmailAddress;

/** What is written to people about their accounts, in their language. */
final class Letters {

    private final Mails mails;
    private final MailSettings settings;
    private final MessageSource messages;

    Letters(Mails mails, MailSettings settings, MessageSource messages) {
        this.mails = mails;
        this.settings = settings;
        this.messages = messages;
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
        String subject = messages.getMessage("mail." + key + ".subject", null, locale);
        String text = messages.getMessage("mail." + key, new Object[] {link}, locale);
        mails.send(new Mail(to, subject, text + "\n\n" + messages.getMessage("mail.end", null, locale) + "\n"));
    }

    private String link(String path, String secret) {
        String query = secret.isEmpty() ? "" : "?link=" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return settings.site().resolve(path) + query;
    }
}
