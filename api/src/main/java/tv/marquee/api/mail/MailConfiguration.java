package tv.marquee.api.mail;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/** Mail, through whatever SMTP server Spring Boot was told of, or to the demo's mailbox. Settings {@code marquee.mail.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class MailConfiguration {

    @Bean
    Mails mails(ObjectProvider<MailSender> smtp, MailSettings settings, InstantSource clock) {
        MailSender sender = smtp.getIfAvailable();
        return sender == null ? new DemoMailbox(clock) : new SmtpMails(sender, settings.from());
    }
}
