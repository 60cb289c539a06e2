package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.ops.privacy.CanaryScan;

/** A person lives an evening, asks to be erased, and no byte of any store tells of them any more. */
class ErasureIT {

    private static final Duration LONGEST = Duration.ofSeconds(150);

    private static TestBrowser browser;

    @BeforeAll
    static void openTheBrowser() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whoAsksToBeErasedIsForgottenInEveryStoreAndNobodyElseIs() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Visitor ada = TestHouse.visitor().joined();
        Visitor bob = TestHouse.visitor().joined();
        ada.rate("tmdb-653", 5);
        ada.send("PUT", ada.mine("list/tmdb-961"), Map.of());
        ada.send("PUT", ada.mine("reviews/tmdb-19"), Map.of("text", "I said " + canary + " and nobody heard."));
        long last = bob.rate("tmdb-653", 4).position();
        ada.get("/api/titles/tmdb-19/reviews", last);
        List<String> texts = List.of(canary, ada.email());
        assertThat(hits(texts)).as("before, something is found").containsKey("elasticsearch");
        long ratings = ratings();
        Set<String> models = models();

        Rebuilding reviews = new Rebuilding("reviews");
        reviews.order("begin");
        String copy = reviews.settled().path("copy").asString();
        assertThat(reviews.indices()).as("what was replaced is kept").hasSize(2);

        erasedAsAPersonAndAnOfficerDoIt(ada);

        long end = System.nanoTime() + LONGEST.toNanos();
        while (ada.get("/api/account", 0).status() != 401
                || !hits(texts).isEmpty()
                || models().stream().anyMatch(models::contains)) {
            assertThat(System.nanoTime())
                    .as("still found in %s, models %s", hits(texts), models())
                    .isLessThan(end);
            Thread.sleep(1_000);
        }
        assertThat(models()).as("a model without them").isNotEmpty();
        assertThat(reviews.indices()).as("and not what was replaced").containsExactly(copy);
        assertThat(ratings()).as("one rating fewer can be read").isEqualTo(ratings - 1);
        assertThat(bob.get(bob.mine("ratings"), 0).body().toString()).contains("tmdb-653");
        assertThat(Stores.warehouse("SELECT COUNT(*) FROM dw.dim_subscriber")).isPositive();
        assertThat(TestHouse.visitor()
                        .send("POST", "/api/tokens", Map.of("email", ada.email(), "password", Visitor.PASSWORD))
                        .status())
                .isEqualTo(401);
        for (String shelf : List.of("profiles", "accounts", "reviews", "subscriptions", "impressions", "requests")) {
            Rebuilding again = new Rebuilding(shelf);
            again.order("begin");
            assertThat(again.settled().path("state").asString())
                    .as("what is read of %s is what follows from the log", shelf)
                    .isEqualTo("SWAPPED");
            again.order("drop");
        }
    }

    private static void erasedAsAPersonAndAnOfficerDoIt(Visitor who) throws IOException {
        try (BrowserContext person = browser.visitor(390, 844);
                BrowserContext officer = browser.visitor(1280, 900)) {
            Page theirs = person.newPage();
            TestBrowser.signIn(theirs, who.email(), Visitor.PASSWORD);
            theirs.navigate("/account/data");
            theirs.locator("form[action$=export] button").click();
            theirs.locator("a[download]").waitFor();
            TestBrowser.shot(theirs, "data");
            assertThat(eventsIn(theirs.waitForDownload(
                                    () -> theirs.locator("a[download]").click())
                            .path()))
                    .as("what is taken along is all that is stored")
                    .isEqualTo(eventsOf(who));
            theirs.locator("input[name=present]").fill(Visitor.PASSWORD);
            theirs.locator("form[action$=erasure] button").click();
            theirs.locator("form[action$=withdrawal]").waitFor();

            Page desk = officer.newPage();
            TestBrowser.signIn(desk, "officer@example.org", TestHouse.PASSWORD);
            desk.navigate("/requests");
            desk.waitForCondition(() -> {
                desk.reload();
                return desk.locator("button[value=approve]").count() > 0;
            });
            TestBrowser.shot(desk, "requests");
            desk.locator("button[value=approve]").first().click();
        }
    }

    private static long eventsIn(Path export) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            return new JsonMapper()
                    .readTree(zip.getInputStream(zip.getEntry("events.json")))
                    .size();
        }
    }

    /** Counted by the owner that each row of the event store names. */
    private static long eventsOf(Visitor who) {
        return Stores.events("SELECT count(*) FROM event_store.event WHERE owner IN (SELECT subject FROM"
                + " event_store.subject_key WHERE account_id = (SELECT account_id FROM event_store.subject_key WHERE subject = '"
                + who.profile() + "'))");
    }

    /** How often one of the texts stands in a store, by store; none where it does not. */
    private static Map<String, Long> hits(List<String> texts) throws IOException {
        Path data = TestHouse.endpoints().data();
        return CanaryScan.of(data, texts).entrySet().stream()
                .filter(store -> store.getValue().hits() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, store -> store.getValue().hits()));
    }

    private static Set<String> models() throws IOException {
        try (Stream<Path> folders = Files.list(TestHouse.endpoints().data().resolve("models"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static long ratings() {
        return Stores.read("profile.title-rated/1").stream()
                .filter(event -> !(event instanceof Forgotten))
                .map(TitleRated.class::cast)
                .count();
    }
}
