package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.EndPlayback;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.domain.viewing.ViewingRefusal;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class PlaybacksTest extends HouseTest {

    private static final String PROFILE = "/api/profiles/" + OF_ADA;
    private static final String PLAYBACK = "/api/playbacks/00000000-0000-4000-8000-0000000000f1";
    private static final String MATRIX = "{\"titleId\": \"tmdb-603\"}";

    PlaybacksTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void aPlaybackStartsWhereThePersonLeftOffAndTellsWhereThePictureIs() {
        watched("tmdb-603", new WatchedView(90, 600, false, Samples.NOW));

        Door.Answer answer = ada().send("POST", PROFILE + "/playbacks", MATRIX);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Marquee-Position")).isEqualTo("101");
        assertThat(answer.json().path("resumeAt").asInt()).isEqualTo(90);
        assertThat(answer.json().path("duration").asInt()).isEqualTo(600);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/playbacks/" + answer.json().path("playbackId").asString());
        assertThat(backstage.commands()).singleElement().isInstanceOfSatisfying(StartPlayback.class, c -> {
            assertThat(c.account()).isEqualTo(ADA);
            assertThat(c.allowance()).isEqualTo(2);
            assertThat(c.position()).isEqualTo(90);
        });
    }

    @Test
    void whatAClientSaysOfItsDeviceCountsAndElseWhatItsUserAgentTells() {
        ada().send("POST", PROFILE + "/playbacks", onDevice("tv"));
        ada().send("POST", PROFILE + "/playbacks", MATRIX);

        assertThat(backstage.commands())
                .extracting(c -> ((StartPlayback) c).device())
                .containsExactly(DeviceType.TV, null);
        Door.Answer wrong = ada().send("POST", PROFILE + "/playbacks", onDevice("fridge"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.raw().body()).contains("device", "phone, tablet, computer and tv");
    }

    private static String onDevice(String device) {
        return "{\"titleId\":\"tmdb-603\",\"device\":\"" + device + "\"}";
    }

    @Test
    void theManifestLeadsToRenditionsSegmentsAndCaptions() {
        JsonNode started = ada().send("POST", PROFILE + "/playbacks", MATRIX).json();
        String manifest = started.path("manifestUrl").asString();

        Door.Answer master = ada().get(manifest);
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.header("Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(master.raw().body()).startsWith("#EXTM3U").contains("360p/index.m3u8");
        String base = manifest.substring(0, manifest.lastIndexOf('/') + 1);
        assertThat(ada().get(base + "360p/index.m3u8").raw().body()).contains("segment-0.ts");
        assertThat(ada().get(base + "360p/segment-0.ts").header("Content-Type")).isEqualTo("video/mp2t");
        assertThat(ada().get(started.path("captions").path(0).path("url").asString())
                        .raw()
                        .body())
                .startsWith("WEBVTT");
        assertThat(ada().get(base + "360p/segment-99.ts").status()).isEqualTo(404);
    }

    @Test
    void segmentsAreServedInPartsAndNotAgainWhenTheyDidNotChange() {
        String segment = link("360p/segment-0.ts");

        Door.Answer part = ada().get(segment, "Range", "bytes=0-187");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).startsWith("bytes 0-187/");
        assertThat(part.header("Content-Length")).isEqualTo("188");
        Door.Answer again = ada().get(segment, "If-None-Match", part.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(ada().get(segment, "Range", "bytes=99999999-").status()).isEqualTo(416);
    }

    @Test
    void aLinkWithoutTheNameOfAFileServesNone() {
        String base = link("");
        assertThat(ada().get(base).status()).isEqualTo(404);
        assertThat(ada().get(base.substring(0, base.length() - 1)).status()).isEqualTo(404);
    }

    @Test
    void aLinkServesNobodyElse() {
        String segment = link("360p/segment-0.ts");

        Door.Answer bobs = as(BOB, Role.SUBSCRIBER).get(segment);
        assertThat(bobs.status()).isEqualTo(403);
        assertThat(bobs.problem()).isEqualTo("link-not-served");
        assertThat(nobody().get(segment).status()).isEqualTo(401);
        assertThat(as(ADA, Role.ANALYST).get(segment).status()).isEqualTo(403);
        assertThat(ada().get(segment.replace("/api/media/", "/api/media/x")).problem())
                .isEqualTo("link-not-served");
    }

    @Test
    void aLinkServesNothingOnceItsPlaybackEnded() {
        JsonNode started = ada().send("POST", PROFILE + "/playbacks", MATRIX).json();
        backstage.endedPlaybacks.add(
                new PlaybackId(UUID.fromString(started.path("playbackId").asString())));
        Door.Answer master = ada().get(started.path("manifestUrl").asString());
        assertThat(master.status()).isEqualTo(403);
        assertThat(master.problem()).isEqualTo("link-not-served");
    }

    @Test
    void whoWatchesOnAllScreensIsToldSo() {
        backstage.commandFailure = new Refused(new ViewingRefusal.TooManyStreams(ADA, 2));
        Door.Answer answer = ada().send("POST", PROFILE + "/playbacks", MATRIX);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("too-many-streams");
    }

    @Test
    void whoHasNoPlanThatIsPaidForIsToldSo() {
        backstage.sales.reset();
        Door.Answer answer = ada().send("POST", PROFILE + "/playbacks", MATRIX);
        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.problem()).isEqualTo("subscription-needed");
        Door.Answer further = ada().send("PUT", PLAYBACK, "{\"position\": 1, \"state\": \"playing\"}");
        assertThat(further.problem()).isEqualTo("subscription-needed");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void nobodyStartsAPlaybackForAnothersProfile() {
        Door.Answer answer = ada().send("POST", "/api/profiles/" + OF_BOB + "/playbacks", MATRIX);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("profile-unknown");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void aTitleThatIsNotThereOrWentIsNotPlayed() {
        assertThat(ada().send("POST", PROFILE + "/playbacks", "{\"titleId\": \"tmdb-1\"}")
                        .problem())
                .isEqualTo("title-unknown");
        assertThat(ada().send("POST", PROFILE + "/playbacks", "{\"titleId\": \"tmdb-9\"}")
                        .problem())
                .isEqualTo("title-gone");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void whatAPlayerTellsBecomesACommandOnItsOwnAccount() {
        for (String state : new String[] {"playing", "paused", "stopped", "finished"}) {
            String body = "{\"position\": 61.9, \"state\": \"" + state + "\"}";
            assertThat(ada().send("PUT", PLAYBACK, body).status()).as(state).isEqualTo(204);
        }
        PlaybackId playback = new PlaybackId(UUID.fromString("00000000-0000-4000-8000-0000000000f1"));
        assertThat(backstage.commands())
                .hasExactlyElementsOfTypes(
                        ReportProgress.class, ReportProgress.class, EndPlayback.class, EndPlayback.class)
                .first()
                .isInstanceOfSatisfying(ReportProgress.class, c -> {
                    assertThat(c.account()).isEqualTo(ADA);
                    assertThat(c.playback()).isEqualTo(playback);
                    assertThat(c.position()).isEqualTo(61);
                });
    }

    @Test
    void aPlaybackThatIsNotKnownIsNotFound() {
        backstage.commandFailure = new Refused(new ViewingRefusal.PlaybackUnknown(ADA, new PlaybackId(new UUID(0, 1))));
        Door.Answer answer = ada().send("PUT", PLAYBACK, "{\"position\": 1, \"state\": \"playing\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("playback-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"position\": -1, \"state\": \"playing\"}",
                "{\"position\": 86401, \"state\": \"playing\"}",
                "{\"position\": 1e99, \"state\": \"playing\"}",
                "{\"position\": \"1\", \"state\": \"playing\"}",
                "{\"position\": 1, \"state\": \"PLAYING\"}",
                "{\"position\": 1, \"state\": \"rewinding\"}",
                "{\"position\": 1, \"state\": 0}",
                "{\"position\": 1}",
                "{\"state\": \"playing\"}",
                "{\"position\": null, \"state\": \"playing\"}",
                "{\"position\": 1, \"state\": \"playing\", \"account\": \"x\"}",
                "[]",
                ""
            })
    void whatIsNoProgressIsRefused(String body) {
        assertThat(ada().send("PUT", PLAYBACK, body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"titleId\": null}", "{\"titleId\": 603}", "{\"titleId\": \"<b>\"}", "[]"})
    void whatNamesNoTitleIsRefused(String body) {
        assertThat(ada().send("POST", PROFILE + "/playbacks", body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void whatWasWatchedIsToldAndForgotten() {
        backstage.viewings.put(
                OF_ADA, new ViewingView(OF_ADA, Map.of("tmdb-603", new WatchedView(60, 8_160, false, Samples.NOW)), 6));
        Door.Answer history = ada().get("/api/profiles/" + OF_ADA + "/history");
        assertThat(history.json().path("titles").path(0).path("position").asInt())
                .isEqualTo(60);
        assertThat(ada().send("DELETE", "/api/profiles/" + OF_ADA + "/history/tmdb-603", null)
                        .status())
                .isEqualTo(204);
        assertThat(ada().send("DELETE", "/api/profiles/" + OF_ADA + "/history", null)
                        .status())
                .isEqualTo(204);
        assertThat(backstage.commands()).hasExactlyElementsOfTypes(ForgetTitle.class, ClearHistory.class);
        assertThat(ada().send("DELETE", "/api/profiles/" + OF_BOB + "/history", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasBegunIsToldLatestFirstWithoutWhatLeft() {
        backstage.viewings.put(
                OF_ADA,
                new ViewingView(
                        OF_ADA,
                        Map.of(
                                "tmdb-603", new WatchedView(90, 600, false, Samples.NOW),
                                "tmdb-604", new WatchedView(30, 600, false, Samples.NOW.plusSeconds(9)),
                                "tmdb-9", new WatchedView(30, 600, false, Samples.NOW.plusSeconds(99))),
                        7));
        JsonNode answer = ada().get(PROFILE + "/continue-watching").json();
        assertThat(answer.path("position").asInt()).isEqualTo(7);
        assertThat(answer.path("titles").valueStream().map(t -> t.path("id").asString()))
                .containsExactly("tmdb-604", "tmdb-603");
        assertThat(answer.path("titles").path(1).path("resumeAt").asInt()).isEqualTo(90);
        assertThat(ada().get("/api/profiles/" + OF_BOB + "/continue-watching").status())
                .isEqualTo(404);
    }

    private String link(String file) {
        String manifest = ada().send("POST", PROFILE + "/playbacks", MATRIX)
                .json()
                .path("manifestUrl")
                .asString();
        return manifest.substring(0, manifest.lastIndexOf('/') + 1) + file;
    }

    private void watched(String title, WatchedView view) {
        backstage.viewings.put(OF_ADA, new ViewingView(OF_ADA, Map.of(title, view), 5));
    }
}
