package tv.marquee.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import tv.marquee.domain.account.EmailAddress;

class SmtpMailsTest {

    private static final Mail MAIL = new Mail(new EmailAddress("ada@example.org"), "Hello", "A word.");

    @Test
    void aMailIsGivenToTheServerAsItIs() {
        Server server = new Server(false);
        try (SmtpMails mails = new SmtpMails(server, "Marquee <no-reply@marquee.example>")) {
            mails.send(MAIL);
        }
        SimpleMailMessage sent = server.sent.getFirst();
        assertThat(sent.getTo()).containsExactly("ada@example.org");
        assertThat(sent.getFrom()).isEqualTo("Marquee <no-reply@marquee.example>");
        assertThat(sent.getSubject()).isEqualTo("Hello");
        assertThat(sent.getText()).isEqualTo("A word.");
    }

    @Test
    void aServerThatFailsFailsNobodyElse() {
        assertThatCode(() -> {
                    try (SmtpMails mails = new SmtpMails(new Server(true), "no-reply@marquee.example")) {
                        mails.send(MAIL);
                        mails.send(MAIL);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aMailDoesNotShowInText() {
        assertThat(MAIL).hasToString("Mail[hidden]");
    }

    private static final class Server implements MailSender {
        private final boolean failing;
        private final List<SimpleMailMessage> sent = new ArrayList<>();

        Server(boolean failing) {
            this.failing = failing;
        }

        @Override
        public void send(SimpleMailMessage... messages) {
            if (failing) {
                throw new MailSendException("ada@example.org is not known here");
            }
            sent.addAll(List.of(messages));
        }
    }
}
