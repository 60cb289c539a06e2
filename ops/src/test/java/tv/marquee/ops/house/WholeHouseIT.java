package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.ops.training.AlikeTitlesFile;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/** Journeys through the real application over HTTP. */
class WholeHouseIT {

    @Test
    void whatAPersonRatesChangesTheNextRecommendationsWithinASecond() {
        Visitor ada = TestHouse.visitor().joined();
        List<String> before = ada.recommended(0);
        long position = ada.rate(before.getFirst(), 4.5).position();
        long asked = System.nanoTime();
        List<String> after = ada.recommended(position);
        long millis = (System.nanoTime() - asked) / 1_000_000;
        assertThat(before).hasSize(20);
        assertThat(after).hasSize(20).doesNotContain(before.getFirst());
        assertThat(millis).isLessThan(1_000);
    }

    @Test
    void ratingsOfAKindBringMoreOfThatKindAndSayWhy() {
        Visitor fan = TestHouse.visitor().joined();
        List<String> horror = fan.get("/api/titles?genre=Horror&sort=popularity&size=8", 0)
                .body()
                .path("titles")
                .valueStream()
                .map(t -> t.path("id").asString())
                .toList();
        JsonNode before = fan.get(fan.mine("recommendations?limit=20"), 0).body();
        long position = 0;
        for (String film : horror) {
            position = fan.rate(film, 5).position();
        }
        JsonNode after = fan.get(fan.mine("recommendations?limit=20"), position).body();
        assertThat(before.path("model").asString()).isEqualTo("none");
        assertThat(after.path("model").asString()).isNotEqualTo("none");
        assertThat(horrorIn(after.path("titles").valueStream().toList()))
                .isGreaterThan(horrorIn(before.path("titles")
                        .valueStream()
                        .filter(t -> !horror.contains(t.path("id").asString()))
                        .toList()));
        assertThat(after.path("titles").valueStream().map(t -> t.path("reason").asString("")))
                .anyMatch(reason -> reason.startsWith("Because you rated"));
    }

    @Test
    void whatATitleIsLikeIsToldByItsContentWhetherOrNotAnyoneSawIt(@TempDir Path folder) throws Exception {
        Path alike = folder.resolve("alike.txt");
        long titles = TestHouse.visitor()
                .get("/api/titles?size=1", 0)
                .body()
                .path("total")
                .asLong();
        for (int look = 0;
                look < 120 && AlikeTitlesFile.write(TestHouse.endpoints().elasticsearch(), alike) < titles;
                look++) {
            Thread.sleep(500);
        }

        List<String> like = Files.readAllLines(alike).stream()
                .filter(line -> line.startsWith("tmdb-653 "))
                .toList();
        assertThat(like).hasSize(30).noneMatch(line -> line.startsWith("tmdb-653 tmdb-653 "));
        assertThat(like.stream().map(line -> Double.parseDouble(line.split(" ")[2])))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(likeness -> likeness > 0);
    }

    @Test
    void whatIsWatchedOnOneScreenIsResumedOnAnotherWithinASecond() {
        Visitor ada = TestHouse.visitor().joined();
        Visitor.Answer started = ada.send("POST", ada.mine("playbacks"), Map.of("titleId", "tmdb-653"));
        assertThat(started.status()).isEqualTo(201);
        String manifest = started.body().path("manifestUrl").asString();
        String segment = manifest.replace("master.m3u8", "180p/segment-0.ts");
        assertThat(ada.get(manifest, 0).contentType()).startsWith("application/vnd.apple.mpegurl");
        assertThat(ada.get(segment, 0).contentType()).isEqualTo("video/mp2t");
        assertThat(TestHouse.visitor().joined().get(segment, 0).status()).isEqualTo(403);

        String playback = "/api/playbacks/" + started.body().path("playbackId").asString();
        long told = ada.send("PUT", playback, Map.of("position", 75, "state", "stopped"))
                .position();
        long asked = System.nanoTime();
        JsonNode begun = ada.get(ada.mine("continue-watching"), told).body().path("titles");
        assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(1_000);
        assertThat(begun.path(0).path("id").asString()).isEqualTo("tmdb-653");
        assertThat(begun.path(0).path("resumeAt").asInt()).isEqualTo(75);
        assertThat(ada.get(ada.mine("home"), told)
                        .body()
                        .path("rows")
                        .path(0)
                        .path("key")
                        .asString())
                .isEqualTo("continue-watching");
        assertThat(ada.send("POST", ada.mine("playbacks"), Map.of("titleId", "tmdb-653"))
                        .body()
                        .path("resumeAt")
                        .asInt())
                .isEqualTo(75);
    }

    @Test
    void fiftyScreensThatStartTogetherGetTheTwoStreamsThatThereAre() {
        Visitor ada = TestHouse.visitor().joined();
        List<Integer> answers;
        try (ExecutorService screens = Executors.newFixedThreadPool(50)) {
            List<CompletableFuture<Integer>> asked = IntStream.range(0, 50)
                    .mapToObj(screen -> CompletableFuture.supplyAsync(
                            () -> ada.send("POST", ada.mine("playbacks"), Map.of("titleId", "tmdb-653"))
                                    .status(),
                            screens))
                    .toList();
            answers = asked.stream().map(CompletableFuture::join).toList();
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
    }

    @Test
    void anotherPersonsProfileIsNotThere() {
        Visitor ada = TestHouse.visitor().joined();
        Visitor eve = TestHouse.visitor().joined();
        Visitor.Answer peek = eve.get("/api/profiles/" + ada.profile() + "/home", 0);
        assertThat(peek.status()).isEqualTo(404);
        assertThat(peek.contentType()).startsWith("application/problem+json");
        assertThat(eve.send("PUT", "/api/profiles/" + ada.profile() + "/ratings/tmdb-653", "{\"stars\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReviewIsReadByOthersUntilThreePeopleComplain() {
        Visitor ada = TestHouse.visitor().joined();
        long told = ada.send("PUT", ada.mine("reviews/tmdb-653"), Map.of("text", "A shadow on the stairs."))
                .position();
        JsonNode own = ada.get(ada.mine("reviews/tmdb-653"), told).body().path("own");
        assertThat(own.path("text").asString()).isEqualTo("A shadow on the stairs.");
        String review = own.path("id").asString();

        Visitor last = ada;
        for (int reader = 0; reader < 3; reader++) {
            last = TestHouse.visitor().joined();
            assertThat(last.awaited(
                            last.mine("reviews/tmdb-653"),
                            body -> body.toString().contains(review)))
                    .isTrue();
            told = last.send("PUT", last.mine("reports/" + review), Map.of("reason", "ABUSE"))
                    .position();
        }
        assertThat(ada.get(ada.mine("reviews/tmdb-653"), told)
                        .body()
                        .path("own")
                        .path("state")
                        .asString())
                .isEqualTo("WITHHELD");
        Visitor late = TestHouse.visitor().joined();
        assertThat(late.awaited(
                        late.mine("reviews/tmdb-653"), body -> !body.toString().contains(review)))
                .isTrue();
    }

    @Test
    void whatWasShownCanBeExplainedAfterwardsUnlessNothingPersonalIsWanted() {
        Visitor ada = TestHouse.visitor().joined();
        JsonNode home = ada.get(ada.mine("home"), 0).body();
        String impression = home.path("impression").asString();

        assertThat(ada.awaited(ada.mine("impressions/" + impression), body -> body.has("rows")))
                .isTrue();
        JsonNode shown = ada.get(ada.mine("impressions/" + impression), 0).body();
        assertThat(shown.path("rows").size()).isEqualTo(home.path("rows").size());
        assertThat(shown.path("rows").path(0).path("row").asString())
                .isEqualTo(home.path("rows").path(0).path("key").asString());

        long told = ada.send("PATCH", "/api/profiles/" + ada.profile(), Map.of("personalised", false))
                .position();
        JsonNode impersonal = ada.get(ada.mine("home"), told).body();
        assertThat(impersonal.hasNonNull("impression")).isFalse();
        assertThat(impersonal
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("key").asString()))
                .isSubsetOf("trending", "popular", "leaving-soon", "new");
        assertThat(ada.get(ada.mine("recommendations"), told)
                        .body()
                        .path("model")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void whatManyTakeUpTheseDaysIsTrendingOnceItWasCounted() {
        Visitor ada = TestHouse.visitor().joined();
        JsonNode counted =
                LogJob.followTrends(JobSite.of(TestHouse.endpoints())).run(List.of("--master", "local[1]"), step -> {});

        assertThat(counted.path("counts").asLong()).isPositive();
        assertThat(ada.awaited(
                        ada.mine("home"),
                        body -> body.path("rows")
                                .valueStream()
                                .anyMatch(row -> row.path("key").asString().startsWith("trending"))))
                .isTrue();
    }

    @Test
    void aDeviceKeepsAFilmUntilItIsRemoved() {
        Visitor ada = TestHouse.visitor().joined();
        String tablet = UUID.randomUUID().toString();
        Visitor.Answer licensed = ada.send(
                "POST",
                ada.mine("downloads"),
                Map.of("titleId", "tmdb-653", "deviceId", tablet, "deviceName", "Tablet"));
        assertThat(licensed.status()).isEqualTo(201);
        JsonNode device = ada.get("/api/devices", licensed.position())
                .body()
                .path("devices")
                .path(0);
        assertThat(device.path("licences").path(0).path("titleId").asString()).isEqualTo("tmdb-653");
        long removed = ada.send("DELETE", "/api/devices/" + tablet, "").position();
        assertThat(ada.get("/api/devices", removed).body().path("devices").size())
                .isZero();
        for (int more = 0; more < 3; more++) {
            licensed = ada.send(
                    "POST",
                    ada.mine("downloads"),
                    Map.of("titleId", "tmdb-653", "deviceId", UUID.randomUUID(), "deviceName", "Phone"));
        }
        assertThat(licensed.status()).isEqualTo(409);
    }

    @Test
    void aPlanGivesSoManyProfilesAndAPinGuardsThem() {
        Visitor ada = TestHouse.visitor().joined();
        for (int added = 1; added < 5; added++) {
            assertThat(ada.send("POST", "/api/profiles", Map.of("name", "Child " + added, "maturity", "SEVEN"))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(ada.send("POST", "/api/profiles", Map.of("name", "One more", "maturity", "SEVEN"))
                        .status())
                .isEqualTo(409);
        assertThat(ada.send("PATCH", "/api/profiles/" + ada.profile(), Map.of("pin", "2468"))
                        .status())
                .isEqualTo(204);
        assertThat(ada.send("PUT", ada.mine("list/tmdb-653"), Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void searchStemsFoldsForgivesAndCompletes() {
        Visitor reader = TestHouse.visitor().joined();
        assertThat(reader.found("trains")).contains("The Great Train Robbery");
        assertThat(reader.found("haxan")).contains("Häxan");
        assertThat(reader.found("nosferatoo")).contains("Nosferatu");
        assertThat(reader.found("murnau")).contains("Nosferatu");
        JsonNode suggestions =
                reader.get("/api/titles/suggest?q=metr", 0).body().path("suggestions");
        assertThat(suggestions.path(0).path("name").asString()).isEqualTo("Metropolis");
    }

    @Test
    void theHomePageHasRowsWithReasonsAndNoTitleTwice() {
        Visitor demo = TestHouse.visitor().signedIn("demo@example.org", TestHouse.PASSWORD, 0);
        JsonNode rows = demo.get(demo.mine("home"), 0).body().path("rows");
        List<String> ids = rows.valueStream()
                .flatMap(r -> r.path("titles").valueStream())
                .map(t -> t.path("id").asString())
                .toList();
        assertThat(rows.valueStream().map(r -> r.path("key").asString())).contains("recommended", "popular");
        assertThat(rows.path(0).path("reason").asString()).isNotBlank();
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    /** They arrive while the catalogue is still settling, and must not mistake the first titles for all of them. */
    @Test
    void demoPeopleHaveSeenTitlesFromTheWholeCatalogue() {
        assertThat(Stores.read("profile.title-rated/1").stream()
                        .filter(TitleRated.class::isInstance)
                        .map(TitleRated.class::cast)
                        .map(TitleRated::title)
                        .distinct())
                .hasSizeGreaterThan(150);
    }

    @Test
    void aReadThatAsksForMoreThanThereIsIsToldToComeBack() {
        Visitor ada = TestHouse.visitor().joined();
        Visitor.Answer early = ada.get(ada.mine("recommendations"), Long.MAX_VALUE / 2);
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | ratings/tmdb-653    | {\"stars\":           | 400",
                "PUT    | ratings/tmdb-653    | {\"stars\":7}         | 400",
                "PUT    | ratings/tmdb-653    | {\"stars\":3.3}       | 400",
                "PUT    | ratings/tmdb-653    | {\"stars\":\"many\"}  | 400",
                "PUT    | ratings/tmdb-653    | {\"stars\":4,\"x\":1} | 400",
                "PUT    | ratings/tmdb-999999 | {\"stars\":4}         | 404",
                "PUT    | ratings/nonsense    | {\"stars\":4}         | 400",
                "PUT    | list/tmdb-999999    | {}                    | 404",
                "DELETE | nothing/tmdb-653    | {}                    | 404"
            })
    void badInputIsAProblemAndNothingHappens(String method, String path, String body, int status) {
        Visitor ada = TestHouse.visitor().joined();
        Visitor.Answer answer = ada.send(method, ada.mine(path), body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("type").asString()).isNotBlank();
        assertThat(ada.get(ada.mine("ratings"), 0).body().path("ratings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page=-1", "size=0", "size=1000", "from=soon", "sort=sideways", "page=100000"})
    void aSearchThatMakesNoSenseIsAProblem(String query) {
        Visitor.Answer answer = TestHouse.visitor().joined().get("/api/titles?" + query, 0);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void nobodyComesInWithoutAToken() {
        assertThat(TestHouse.visitor().get("/api/me", 0).status()).isEqualTo(401);
        assertThat(TestHouse.visitor().get("/api/titles", 0).contentType()).startsWith("application/problem+json");
    }

    private static long horrorIn(List<JsonNode> titles) {
        return titles.stream()
                .filter(t -> t.path("genres")
                        .valueStream()
                        .anyMatch(g -> g.asString().equals("Horror")))
                .count();
    }
}
