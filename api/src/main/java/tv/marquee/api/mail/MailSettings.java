package tv.marquee.api.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are written to. With {@code spring.mail.host} mail goes to that SMTP server; without, it is kept and shown on a
 * page.
 *
 * @param from the sender's address
 * @param site where links in mails lead, such as {@code https://marquee.example}; never taken from a request
 */
@ConfigurationProperties("marquee.mail")
public record MailSettings(
        @DefaultValue("Marquee <no-reply@marquee.example>") String from,
        @DefaultValue("http://localhost:8080") URI site) {

    public MailSettings {
        if (site.getScheme() == null || site.getHost() == null) {
            throw new IllegalArgumentException("marquee.mail.site is not an address of a site");
        }
    }
}
