package tv.marquee.api.mail;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Gives messages to an SMTP server, one after the other and beside the request. */
final class SmtpMails implements Mails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMails.class);

    private final MailSender sender;
    private final String from;
    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail").factory());

    SmtpMails(MailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to().value());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        beside.execute(() -> {
            try {
                sender.send(message);
            } catch (MailException e) {
                // the exception names the recipient
                LOG.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
            }
        });
    }

    /** Sends what is waiting, for as long as closing may take. */
    @Override
    public void close() {
        beside.close();
    }
}
