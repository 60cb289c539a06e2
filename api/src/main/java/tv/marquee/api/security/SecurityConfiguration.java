package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.observation.SecurityObservationSettings;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.SecondFactors;

/** Who comes in, and how: see the three chains of {@link Doors}. Needs a clock and a source of random ids. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
@Import(Doors.class)
public class SecurityConfiguration {

    @Bean
    Gate gate(Credentials credentials, SecuritySettings settings, InstantSource clock) {
        return new Gate(credentials, settings, clock, Ticker.systemTicker());
    }

    @Bean
    SignIns signIns(Credentials credentials) {
        return new SignIns(credentials);
    }

    /** Listens to the servlet container, as every bean does that can. */
    @Bean
    OpenSessions openSessions(Supplier<UUID> ids) {
        return new OpenSessions(ids);
    }

    @Bean
    ChangeLimit changeLimit(SecuritySettings settings) {
        return new ChangeLimit(settings.changes());
    }

    /** It stands behind the doors, which know who asks; not also in front of them. */
    @Bean
    FilterRegistrationBean<ChangeLimit> changeLimitByTheDoorsOnly(ChangeLimit limit) {
        FilterRegistrationBean<ChangeLimit> filter = new FilterRegistrationBean<>(limit);
        filter.setEnabled(false);
        return filter;
    }

    @Bean
    Tokens tokens(SecuritySettings settings, InstantSource clock) {
        return new Tokens(settings, clock);
    }

    @Bean
    AuthenticationProvider passwordSignIn(Gate gate, SecondFactor factor) {
        return new PasswordSignIn(gate, factor);
    }

    @Bean
    SecondFactor secondFactor(SecondFactors factors, SecuritySettings settings, InstantSource clock) {
        return new SecondFactor(factors, settings, clock, Ticker.systemTicker());
    }

    @Bean
    SessionStart sessionStart() {
        return new SessionStart();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    /** A request is observed once as a whole, and not again before and after each of its security filters. */
    @Bean
    SecurityObservationSettings observedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    /** Cookies of this site go with requests from this site, and with links that lead to it. */
    @Bean
    CookieSameSiteSupplier sameSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    /**
     * A session's name travels in its cookie only, never in an address, and no script reads it. Over HTTPS no other host and
     * no plain connection can set or see it.
     */
    @Bean
    ServletContextInitializer sessionByCookie(SecuritySettings settings) {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setName(settings.behindTls() ? "__Host-marquee" : "marquee");
            cookie.setSecure(settings.behindTls());
        };
    }
}
