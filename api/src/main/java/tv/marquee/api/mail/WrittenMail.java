package tv.marquee.api.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;
import tv.marquee.domain.account.EmailAddress;

/** Mail in a person's language: a subject {@code mail.KEY.subject}, a text {@code mail.KEY}, and who writes. */
public final class WrittenMail {

    private final Mails mails;
    private final MessageSource messages;

    public WrittenMail(Mails mails, MessageSource messages) {
        this.mails = mails;
        this.messages = messages;
    }

    /** Sends it soon; see {@link Mails#send}. */
    public void send(EmailAddress to, String key, Locale locale, Object... arguments) {
        String subject = messages.getMessage("mail." + key + ".subject", null, locale);
        String text = messages.getMessage("mail." + key, arguments, locale);
        mails.send(new Mail(to, subject, text + "\n\n" + messages.getMessage("mail.end", null, locale) + "\n"));
    }
}
