package tv.marquee.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.viewing.PlaybackId;

class MediaLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final MediaLink LINK = new MediaLink(
            new AccountId(new UUID(1, 1)),
            new ProfileId(new UUID(2, 1)),
            new PlaybackId(new UUID(3, 1)),
            TitleId.tmdb(961),
            Resolution.HD,
            NOW.plusSeconds(60));

    private final MediaLinks links = links("0123456789abcdef0123456789abcdef", NOW);

    @Test
    void aLinkIsReadAsItWasWritten() {
        assertThat(links.read(links.token(LINK))).contains(LINK);
    }

    @Test
    void aTokenIsOneSegmentOfAnAddress() {
        assertThat(links.token(LINK)).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void aLinkExpires() {
        String token = links.token(LINK);
        assertThat(links("0123456789abcdef0123456789abcdef", NOW.plusSeconds(59))
                        .read(token))
                .contains(LINK);
        assertThat(links("0123456789abcdef0123456789abcdef", NOW.plusSeconds(60))
                        .read(token))
                .isEmpty();
    }

    @Test
    void aLinkUnderAnotherKeyIsNotOurs() {
        assertThat(links("fedcba9876543210fedcba9876543210", NOW).read(links.token(LINK)))
                .isEmpty();
    }

    @Test
    void aLinkThatSaysSomethingElseIsNotOurs() {
        String[] parts = links.token(LINK).split("\\.");
        String said = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(said.replace("tmdb-961", "tmdb-962").getBytes(StandardCharsets.UTF_8));
        assertThat(links.read(changed + "." + parts[1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "no dot", "!.!", "YQ.YQ.YQ"})
    void whatIsNoTokenIsNotOurs(String token) {
        assertThat(links.read(token)).isEmpty();
    }

    private static MediaLinks links(String key, Instant now) {
        return new MediaLinks(
                new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), InstantSource.fixed(now));
    }
}
