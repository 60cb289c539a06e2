package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Shelves and the warehouse are built anew beside what is read, while people use the house. */
class RebuildIT {

    private final Rebuilding profiles = new Rebuilding("profiles");
    private final Rebuilding titles = new Rebuilding("titles");
    private final Rebuilding warehouse = new Rebuilding("warehouse");

    @AfterEach
    void leaveNothing() {
        for (Rebuilding each : List.of(profiles, titles, warehouse)) {
            each.order("cancel");
            each.order("drop");
        }
    }

    @Test
    void peopleWriteAndReadWhatTheyWroteWhileAShelfIsRebuiltAndSwapped() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread rating = Thread.ofPlatform().start(() -> {
            for (int k = 0; !over.get(); k++) {
                double stars = 1 + k % 9 / 2.0;
                Visitor.Answer answer =
                        ada.get(ada.mine("ratings"), ada.rate("tmdb-653", stars).position());
                if (answer.status() != 200 || !answer.body().toString().contains("\"stars\":" + stars)) {
                    wrong.add(stars + " " + answer);
                }
            }
        });

        assertThat(profiles.order("begin", "eventsPerSecond", "2000").status()).isEqualTo(200);
        assertThat(profiles.order("begin").status()).as("once at a time").isEqualTo(409);
        JsonNode done = profiles.settled();
        Thread.sleep(500);
        over.set(true);
        rating.join();

        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SWAPPED");
        assertThat(done.path("comparison").path("differing").asLong()).isZero();
        assertThat(done.path("comparison").path("equal").asLong()).isPositive();
        assertThat(wrong).isEmpty();
        assertThat(profiles.indices()).contains(done.path("copy").asString());
        assertThat(profiles.order("begin").status())
                .as("before what was replaced is dropped")
                .isEqualTo(409);
        assertThat(profiles.order("drop").status()).isEqualTo(200);
        assertThat(profiles.indices()).containsExactly(done.path("copy").asString());
    }

    @Test
    void analystsReadOnWhileTheWarehouseIsRebuiltAndSwappedAndNothingIsLost() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        Visitor analyst = TestHouse.visitor().signedIn("analyst@example.org", TestHouse.PASSWORD, 0);
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Thread reading = Thread.ofPlatform().start(() -> {
            for (int k = 0; !over.get(); k++) {
                Visitor.Answer answer = analyst.get("/api/insight/overview?from-year=" + (1890 + k % 100), 0);
                if (answer.status() != 200) {
                    wrong.add(answer.toString());
                }
            }
        });

        assertThat(warehouse.order("begin").status()).isEqualTo(200);
        ada.rate("tmdb-653", 4);
        JsonNode done = warehouse.settled();
        over.set(true);
        reading.join();

        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SWAPPED");
        assertThat(done.path("comparison").path("equal").asLong()).isPositive();
        assertThat(wrong).isEmpty();
        assertThat(done.path("kept").path(0).asString()).isEqualTo("dw_replaced");
        long position = ada.rate("tmdb-19", 2).position();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Stores.warehouse("SELECT MAX(src_version) FROM dw.fact_rating") >= position);
        assertThat(Stores.warehouse("SELECT COUNT(*) FROM dw.fact_rating"))
                .isEqualTo(Stores.warehouse("SELECT COUNT(*) FROM dw_replaced.fact_rating") + 1);
    }

    @Test
    void aShelfAndTheWarehouseAreFilledFromTheEventStoreAndGoOnWithKafka() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        Rebuilding viewing = new Rebuilding("viewing");
        for (Rebuilding each : List.of(viewing, warehouse)) {
            each.order("drop");
            assertThat(each.order("begin", "from", "event-store").status()).isEqualTo(200);
        }
        ada.rate("tmdb-653", 4);

        for (Rebuilding each : List.of(viewing, warehouse)) {
            JsonNode done = each.settled();
            assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SWAPPED");
            assertThat(done.path("orders").path("source").asString()).isEqualTo("EVENT_STORE");
            assertThat(done.path("comparison").path("equal").asLong()).isPositive();
        }
        long position = ada.rate("tmdb-19", 2).position();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Stores.warehouse("SELECT MAX(src_version) FROM dw.fact_rating") >= position);
        assertThat(viewing.order("begin", "from", "archive").status()).isEqualTo(422);
        List.of(viewing, warehouse).forEach(each -> each.order("drop"));
    }

    @Test
    void whatWasTamperedWithIsFoundAndNotSwappedInBySilence() throws Exception {
        JsonNode document = Rebuilding.elasticsearch("GET", "titles/_doc/tmdb-961", "");
        String tampered = document.path("_source").toString().replace("The General", "The Admiral");
        Rebuilding.elasticsearch(
                "PUT",
                "titles/_doc/tmdb-961?version_type=external_gte&version="
                        + document.path("_version").asLong(),
                tampered);

        titles.order("begin");
        JsonNode found = titles.settled();

        assertThat(found.path("state").asString()).as(found.toString()).isEqualTo("DIFFERENT");
        assertThat(found.path("comparison").path("listed").path(0).path("id").asString())
                .isEqualTo("tmdb-961");
        assertThat(found.path("comparison").path("listed").path(0).path("where").asString())
                .contains("name");
        assertThat(titles.order("swap").status()).isEqualTo(409);
        assertThat(titles.order("swap", "differences", "true").status()).isEqualTo(200);
        assertThat(TestHouse.visitor().joined().found("General")).contains("The General");
    }

    @Test
    void aRebuildWaitsGoesOnAndIsGivenUpOnOrder() throws Exception {
        titles.order("begin", "eventsPerSecond", "10");
        assertThat(titles.order("pause").body().path("state").asString()).isEqualTo("PAUSED");
        assertThat(titles.order("resume").body().path("state").asString()).isEqualTo("FILLING");
        String copy = titles.status().path("copy").asString();
        assertThat(titles.indices()).contains(copy);

        assertThat(titles.order("cancel").body().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(titles.indices()).doesNotContain(copy);
        assertThat(titles.order("pause").status()).isEqualTo(409);
        assertThat(new Rebuilding("nobody").order("begin").status()).isEqualTo(422);
        assertThat(titles.order("begin", "eventsPerSecond", "3").status()).isEqualTo(422);
    }
}
