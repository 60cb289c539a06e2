package tv.marquee.api.mail;

import tv.marquee.domain.account.EmailAddress;

/** A message to one person, in plain text. Its text form is hidden, so that no log shows it by accident. */
public record Mail(EmailAddress to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
