package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TmdbSettingsTest {

    private static final String KEY = "0123456789abcdef0123456789ABCDEF";

    @Test
    void withoutAnySettingTmdbItselfIsCalledWellUnderItsLimit() {
        TmdbSettings settings = bind(Map.of());
        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.themoviedb.org/3"));
        assertThat(settings.ratePerSecond() + settings.burst()).isLessThan(40);
        assertThat(settings.callsAbroad()).isTrue();
        assertThat(settings.sync().enabled()).isFalse();
        assertThat(settings.folder()).isEqualTo(Path.of(".marquee/tmdb"));
    }

    @Test
    void anAddressWithoutPathIsTakenForVersionThree() {
        assertThat(bind(Map.of("base-url", "http://127.0.0.1:9999")).baseUrl())
                .isEqualTo(URI.create("http://127.0.0.1:9999/3"));
        assertThat(bind(Map.of("base-url", "http://127.0.0.1:9999/3/")).baseUrl())
                .isEqualTo(URI.create("http://127.0.0.1:9999/3"));
    }

    @Test
    void aHostOutsideTheListIsRefused() {
        assertRefused(Map.of("base-url", "https://example.org/3"), "allowed-hosts");
        assertRefused(Map.of("base-url", "https://api.themoviedb.org.example.org"), "allowed-hosts");
        assertRefused(Map.of("base-url", "https://user@api.themoviedb.org/3"), "user");
    }

    @Test
    void aConnectionInTheClearLeavesNotThisMachine() {
        assertRefused(Map.of("base-url", "http://api.themoviedb.org/3"), "https");
    }

    @Test
    void aRateAtTmdbsLimitIsRefused() {
        assertRefused(Map.of("rate-per-second", "30", "burst", "10"), "more than 39");
    }

    @Test
    void theKeyIsNotShown() {
        assertThat(bind(Map.of("key", KEY)).toString())
                .doesNotContainIgnoringCase(KEY)
                .contains("hidden");
    }

    private static void assertRefused(Map<String, String> given, String reason) {
        assertThatThrownBy(() -> bind(given))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(reason);
    }

    private static TmdbSettings bind(Map<String, String> given) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        given.forEach((name, value) -> source.put("marquee.tmdb." + name, value));
        return new Binder(source).bindOrCreate("marquee.tmdb", TmdbSettings.class);
    }
}
