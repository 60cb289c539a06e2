package tv.marquee.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;
import tv.marquee.api.security.SecuritySettings.ChangeLimits;
import tv.marquee.api.security.SecuritySettings.MailLimits;
import tv.marquee.api.security.SecuritySettings.SignInLimits;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({"true, __Host-marquee", "false, marquee"})
    void overHttpsTheCookieIsForThisHostAlone(boolean tls, String name) throws ServletException {
        SecuritySettings settings = new SecuritySettings(
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                Duration.ofHours(1),
                tls,
                true,
                new SignInLimits(3, 5),
                2,
                3,
                new MailLimits(2, 3),
                4,
                new ChangeLimits(9, 9),
                Duration.ofMinutes(10));
        MockServletContext context = new MockServletContext();
        new SecurityConfiguration().sessionByCookie(settings).onStartup(context);
        assertThat(context.getSessionCookieConfig().getName()).isEqualTo(name);
        assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(tls);
        assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
        assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
    }
}
