package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.ops.backup.Backup;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.privacy.CanaryScan;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/** A person lives an evening, asks to be erased, and no byte of any store tells of them any more. */
class ErasureIT {

    private static final int REFILLS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(150);

    private static TestBrowser browser;

    @TempDir
    private Path folder;

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

        takesAlongAllThatIsStored(ada);
        Path early = backedUp("before");
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
        for (Path backup : List.of(early, backedUp("after"))) {
            CanaryScan.Found found = CanaryScan.in(backup, texts);
            assertThat(found.files()).isPositive();
            assertThat(found.where()).as("in a backup, whenever it was taken").isEmpty();
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

    /** The person goes on writing, a shelf is filled anew, the log is sent again and a training has read it, all while they are erased. */
    @Test
    void whoIsErasedWhileTheyActAndJobsReadThemIsForgottenAllTheSame() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Visitor ada = TestHouse.visitor().joined();
        ada.rate("tmdb-653", 5);
        CountDownLatch read = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService beside = Executors.newFixedThreadPool(4)) {
            Future<String> training = beside.submit(() -> trained(read));
            Future<Integer> acting = beside.submit(() -> written(ada, canary, over));
            Future<Integer> rebuilding = beside.submit(() -> rebuilt(over));
            Future<Integer> refilling = beside.submit(() -> refilled(over));
            try {
                read.await();
                erasedAsAPersonAndAnOfficerDoIt(ada);
                assertThat(acting.get(1, TimeUnit.MINUTES))
                        .as("reviews that were written until then")
                        .isPositive();
            } finally {
                over.set(true);
            }
            assertThat(rebuilding.get()).as("rebuilds meanwhile").isPositive();
            assertThat(refilling.get()).as("times that the log was sent again").isPositive();
            String version = training.get();
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!hits(List.of(canary, ada.email())).isEmpty() || models().contains(version)) {
                assertThat(System.nanoTime())
                        .as("still found in %s, models %s", hits(List.of(canary, ada.email())), models())
                        .isLessThan(end);
                Thread.sleep(1_000);
            }
        }
        assertThat(models()).as("a model without them").isNotEmpty();
    }

    private Path backedUp(String name) {
        Path into = folder.resolve(name);
        Backup.take(TestHouse.endpoints(), into, InstantSource.system(), Progress.silent());
        return into;
    }

    private static String trained(CountDownLatch read) {
        try {
            return LogJob.retrain(JobSite.of(TestHouse.endpoints()))
                    .run(List.of("--master", "local[1]", "--margin", "1"), step -> {
                        if (step.contains("counting")) {
                            read.countDown();
                        }
                    })
                    .path("version")
                    .asString();
        } finally {
            read.countDown();
        }
    }

    /** Until the person is not known any more; not so fast as to be slowed down. */
    private static int written(Visitor who, String text, AtomicBoolean over) throws InterruptedException {
        int taken = 0;
        int status = 200;
        while (status != 401 && !over.get()) {
            status = who.send("PUT", who.mine("reviews/tmdb-19"), Map.of("text", text + " and again " + taken))
                    .status();
            taken += status < 400 ? 1 : 0;
            Thread.sleep(100);
        }
        return taken;
    }

    private static int rebuilt(AtomicBoolean over) throws IOException, InterruptedException {
        Rebuilding reviews = new Rebuilding("reviews");
        int times = 0;
        while (!over.get()) {
            reviews.order("begin");
            reviews.settled();
            reviews.order("drop");
            times++;
        }
        return times;
    }

    /** From the start, some times, and before and after the person's keys are destroyed. */
    private static int refilled(AtomicBoolean over) throws InterruptedException {
        Management management = new Management(TestHouse.management().getPort());
        int times = 0;
        while (!over.get() && times < REFILLS) {
            assertThat(management.refill().has("upTo")).isTrue();
            times++;
            Thread.sleep(3_000);
        }
        return times;
    }

    private static void takesAlongAllThatIsStored(Visitor who) throws IOException {
        try (BrowserContext person = browser.visitor(390, 844)) {
            Page page = person.newPage();
            TestBrowser.signIn(page, who.email(), Visitor.PASSWORD);
            page.navigate("/account/data");
            page.locator("form[action$=export] button").click();
            page.locator("a[download]").waitFor();
            TestBrowser.shot(page, "data");
            assertThat(eventsIn(page.waitForDownload(
                                    () -> page.locator("a[download]").click())
                            .path()))
                    .isEqualTo(eventsOf(who));
        }
    }

    private static void erasedAsAPersonAndAnOfficerDoIt(Visitor who) throws IOException {
        try (BrowserContext person = browser.visitor(390, 844);
                BrowserContext officer = browser.visitor(1280, 900)) {
            Page theirs = person.newPage();
            TestBrowser.signIn(theirs, who.email(), Visitor.PASSWORD);
            theirs.navigate("/account/data");
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
