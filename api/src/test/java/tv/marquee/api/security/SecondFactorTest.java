package tv.marquee.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tv.marquee.domain.account.Role;

class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T20:15:30Z");

    private final FakeSecondFactors factors = new FakeSecondFactors();
    private final SignedIn analyst = new SignedIn(UUID.randomUUID(), Role.ANALYST, NOW);
    private final SignedIn subscriber = new SignedIn(UUID.randomUUID(), Role.SUBSCRIBER, NOW);

    @Test
    void whoWorksHereNeedsOneAndSubscribersDoNot() {
        assertThat(second(true).isNeededFrom(analyst)).isTrue();
        assertThat(second(true).isNeededFrom(subscriber)).isFalse();
    }

    @Test
    void whereNoneIsAskedForWhoeverEnrolledAnAppIsStillAskedForItsCode() {
        assertThat(second(false).isNeededFrom(analyst)).isFalse();
        factors.enrol(analyst.account());
        assertThat(second(false).isNeededFrom(analyst)).isTrue();
    }

    private SecondFactor second(boolean wanted) {
        SecuritySettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "marquee.security.staff-second-factor",
                        wanted,
                        "marquee.security.token-key",
                        "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==")))
                .bind("marquee.security", SecuritySettings.class)
                .get();
        return new SecondFactor(factors, settings, InstantSource.fixed(NOW), Ticker.disabledTicker());
    }
}
