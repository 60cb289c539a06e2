package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.profiles.FakeImpressions;
import tv.marquee.api.security.Tokens;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.query.home.Home;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.ImpressionView.RowView;

class ImpressionsTest extends HouseTest {

    private static final String PATH = "/api/profiles/" + OF_ADA + "/impressions";
    private static final String ONE = "5e0c1f0b-9f57-4a25-8f4b-6d2b1c1f7e55";

    private final FakeImpressions shelf;

    ImpressionsTest(Backstage backstage, Tokens tokens, FakeImpressions shelf) {
        super(backstage, tokens);
        this.shelf = shelf;
    }

    @AfterEach
    void nothingWasShown() {
        shelf.shelf.clear();
    }

    @Test
    void aHomePageIsRememberedUnderTheIdentityThatItGives() throws InterruptedException {
        backstage.impressionsSent.clear();
        backstage.rows = List.of(new Home.Row(
                "popular",
                "Popular now",
                "",
                List.copyOf(backstage.titles.values()).subList(0, 2)));
        JsonNode home = ada().get("/api/profiles/" + OF_ADA + "/home").json();

        RecordImpression remembered = backstage.impressionsSent.poll(5, TimeUnit.SECONDS);
        assertThat(remembered).isNotNull();
        assertThat(remembered.impression().toString())
                .isEqualTo(home.path("impression").asString(""));
        assertThat(remembered.profile().toString()).isEqualTo(OF_ADA);
        assertThat(remembered.shown().rows())
                .hasSameSizeAs(home.path("rows").valueStream().toList());
    }

    @Test
    void ofWhoWantsNothingPersonalNothingIsRemembered() throws InterruptedException {
        backstage.impressionsSent.clear();
        String profile = UUID.randomUUID().toString();
        backstage.rows = List.of(new Home.Row(
                "popular",
                "Popular now",
                "",
                List.copyOf(backstage.titles.values()).subList(0, 2)));
        backstage.profiles.put(profile, profile(profile, ADA, "Ada").withPersonalisation(false, 6));

        JsonNode home = ada().get("/api/profiles/" + profile + "/home").json();

        assertThat(home.path("impression").isMissingNode()
                        || home.path("impression").isNull())
                .isTrue();
        assertThat(backstage.impressionsSent.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whileTheEventStoreIsAwayPagesAreShownAllTheSame() {
        backstage.rows = List.of(new Home.Row(
                "popular",
                "Popular now",
                "",
                List.copyOf(backstage.titles.values()).subList(0, 2)));
        backstage.commandFailure = new CommandsUnavailable("away", new IllegalStateException());

        assertThat(ada().get("/api/profiles/" + OF_ADA + "/home").status()).isEqualTo(200);
    }

    @Test
    void whatWasShownIsToldWithItsReasons() {
        shelf.shelf.add(shown(OF_ADA));

        JsonNode one = ada().get(PATH).json().path("impressions").path(0);
        assertThat(one).isEqualTo(ada().get(PATH + "/" + ONE).json());
        assertThat(one.path("model").asString("")).isEqualTo("a-model");
        assertThat(one.path("variants").path("calibration").asString("")).isEqualTo("stronger");
        JsonNode titles = one.path("rows").path(0).path("titles");
        assertThat(titles.path(0).path("because").asString("")).isEqualTo("tmdb-2");
        assertThat(titles.path(1).path("byChance").asBoolean(false)).isTrue();
    }

    @Test
    void anothersIsNotFound() {
        shelf.shelf.add(shown(OF_BOB));

        assertThat(ada().get(PATH).json().path("impressions").size()).isZero();
        assertThat(ada().get(PATH + "/" + ONE).problem()).isEqualTo("impression-unknown");
        assertThat(ada().get(PATH + "?limit=0").problem()).isEqualTo("invalid-input");
    }

    private static ImpressionView shown(String profile) {
        return new ImpressionView(
                ONE,
                profile,
                Instant.parse("2026-03-01T20:15:30Z"),
                "a-model",
                41,
                Map.of("calibration", "stronger"),
                List.of(new RowView("recommended", List.of("tmdb-603", "tmdb-604"))),
                Map.of("tmdb-603", "tmdb-2"),
                List.of("tmdb-604"),
                50);
    }
}
