package tv.marquee.api.accounts;

import java.time.InstantSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.mail.MailConfiguration;
import tv.marquee.api.mail.MailSettings;
import tv.marquee.api.mail.Mails;
import tv.marquee.api.mail.WrittenMail;
import tv.marquee.api.security.Gate;
import tv.marquee.api.security.SecuritySettings;
import tv.marquee.api.security.SignIns;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;

/** Accounts as their owners keep them, for the web client, which brings the words. */
@Configuration(proxyBeanMethods = false)
@Import(MailConfiguration.class)
public class KeepingConfiguration {

    @Bean
    WrittenMail writtenMail(Mails mails, MessageSource messageSource) {
        return new WrittenMail(mails, messageSource);
    }

    @Bean
    AccountKeeping accountKeeping(
            Wishes wishes,
            Credentials credentials,
            Gate gate,
            SignIns signIns,
            SecuritySettings security,
            MailSettings settings,
            WrittenMail mail,
            InstantSource clock) {
        return new AccountKeeping(
                wishes,
                credentials,
                gate,
                signIns,
                new MailedLinks(security.key(), credentials, clock),
                new Letters(mail, settings));
    }
}
