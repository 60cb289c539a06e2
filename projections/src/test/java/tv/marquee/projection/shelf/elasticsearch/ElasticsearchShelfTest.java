package tv.marquee.projection.shelf.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.created;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.measured;
import static tv.marquee.projection.Told.opened;
import static tv.marquee.projection.Told.rated;
import static tv.marquee.projection.Told.revised;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.projection.shelf.Shelving;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.freshness.Shelf;

class ElasticsearchShelfTest {

    private static final TitleId SHERLOCK = TitleId.tmdb(992);
    private static final TitleId STEAMBOAT = TitleId.tmdb(25768);

    private final List<String> refused = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ShelfListener heard = new ShelfListener() {
        @Override
        public void written(Shelf shelf, String id, long position, Object view) {
            told.add(id + "@" + position);
        }

        @Override
        public void reached(Shelf shelf, long position) {
            told.add(shelf.alias() + "@" + position);
        }

        @Override
        public void changed(Shelf shelf, String id) {
            told.add(id + " changed");
        }

        @Override
        public void writtenHereAlone(Shelf shelf, boolean alone) {
            told.add(shelf.alias() + (alone ? " alone" : " shared"));
        }
    };
    private FakeElasticsearch server;
    private ProgressWriter progress;
    private Expunger expunger;
    private ElasticsearchShelf<TitleView, TitleEvent> shelf;

    @BeforeEach
    void start() throws IOException {
        server = new FakeElasticsearch();
        progress = new ProgressWriter(server.client());
        expunger = new Expunger(server.client());
        shelf = shelf();
    }

    private ElasticsearchShelf<TitleView, TitleEvent> shelf() {
        return new ElasticsearchShelf<>(
                Shelving.TITLES, "titles", server.client(), expunger, new Announcing(heard, progress));
    }

    @AfterEach
    void stop() {
        progress.close();
        expunger.close();
        server.close();
    }

    @Test
    void aBatchWritesEachViewOnceWithTheLastPositionAsVersion() {
        apply(
                fact(3, added(GENERAL, "The General")),
                fact(4, added(SHERLOCK, "Sherlock Jr.")),
                fact(5, credited(GENERAL, keaton())));

        assertThat(server.bulks).containsExactly(List.of("tmdb-961", "tmdb-992"));
        assertThat(server.versions).containsEntry("tmdb-961", 5L).containsEntry("tmdb-992", 4L);
        assertThat(server.documents.get("tmdb-961").get("position").longValue()).isEqualTo(5);
        assertThat(server.documents.get("tmdb-961").get("releaseDate").stringValue())
                .isEqualTo("1926-12-31");
        assertThat(server.documents.get("tmdb-961").get("addedAt").stringValue())
                .isEqualTo("2026-03-01T20:15:30.123Z");
        assertThat(server.documents.get("tmdb-961").get("cast")).hasSize(2);
    }

    @Test
    void aBatchGoesOnFromWhatStandsOnTheShelf() {
        apply(fact(1, added(GENERAL, "The General")));
        ElasticsearchShelf<TitleView, TitleEvent> successor = shelf();

        successor.apply(new Batch(List.of(fact(2, measured(GENERAL, 12.5))), List.of()), (fact, reason) -> {});

        assertThat(server.documents.get("tmdb-961").get("name").stringValue()).isEqualTo("The General");
        assertThat(server.documents.get("tmdb-961").get("popularity").doubleValue())
                .isEqualTo(12.5);
    }

    @Test
    void aStreamAppliedAnewIsFoldedFromItsFirstFactAlthoughTheLastIsKnown() {
        apply(fact(1, added(GENERAL, "The General")));
        server.refusals.put("tmdb-961", new ArrayDeque<>(List.of(400)));
        apply(fact(2, credited(GENERAL, keaton())));
        apply(fact(3, measured(GENERAL, 12.5)));
        assertThat(refused).hasSize(1);
        assertThat(server.documents.get("tmdb-961").get("cast")).isEmpty();

        shelf.applyAnew(
                List.of(
                        fact(1, added(GENERAL, "The General")),
                        fact(2, credited(GENERAL, keaton())),
                        fact(3, measured(GENERAL, 12.5))),
                (fact, reason) -> refused.add(reason));

        assertThat(refused).hasSize(1);
        assertThat(server.documents.get("tmdb-961").get("cast")).hasSize(2);
        assertThat(server.versions).containsEntry("tmdb-961", 3L);
        apply(fact(4, measured(GENERAL, 13)));
        assertThat(server.documents.get("tmdb-961").get("cast")).hasSize(2);
        assertThat(told).contains("tmdb-961@3");
    }

    @Test
    void theSameBatchAgainWritesNothing() {
        apply(fact(1, added(GENERAL, "The General")), fact(2, measured(GENERAL, 3)));
        shelf.assigned(Set.of());
        apply(fact(1, added(GENERAL, "The General")), fact(2, measured(GENERAL, 3)));

        assertThat(server.bulks).hasSize(1);
    }

    @Test
    void aViewUsedBeforeIsNotReadAgainUntilPartitionsChange() {
        apply(fact(1, added(GENERAL, "The General")));
        apply(fact(2, measured(GENERAL, 3)));
        assertThat(server.reads).hasSize(1);

        shelf.assigned(Set.of());
        apply(fact(3, measured(GENERAL, 4)));
        assertThat(server.reads).hasSize(2);
    }

    @Test
    void whoeverListensHearsWhetherThisProcessAloneWritesTheShelf() {
        shelf.assigned(IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(number -> new Partition(Topic.CATALOGUE.text(), "log-1", number))
                .collect(Collectors.toSet()));
        shelf.revoked();
        shelf.assigned(Set.of(new Partition(Topic.CATALOGUE.text(), "log-1", 0)));

        assertThat(told).containsExactly("titles alone", "titles shared", "titles shared");
    }

    @Test
    void whatABusyServerTurnsAwayIsSentAgainAndNothingElse() {
        server.refusals.put("tmdb-992", new ArrayDeque<>(List.of(429, 503)));
        Fact[] facts = {
            fact(1, added(GENERAL, "The General")),
            fact(2, added(SHERLOCK, "Sherlock Jr.")),
            fact(3, added(STEAMBOAT, "Steamboat Bill, Jr."))
        };

        assertThatThrownBy(() -> apply(facts))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessage("1 of 3 documents of titles wait: 429 es_rejected_execution_exception");
        assertThatThrownBy(() -> apply(facts)).hasMessageContaining("503 unavailable_shards_exception");
        apply(facts);

        shelf.reached(3);

        assertThat(server.bulks)
                .containsExactly(
                        List.of("tmdb-961", "tmdb-992", "tmdb-25768"), List.of("tmdb-992"), List.of("tmdb-992"));
        assertThat(told).containsExactly("tmdb-961@1", "tmdb-25768@3", "tmdb-992@2", "titles@3");
        assertThat(server.documents).hasSize(3);
        assertThat(refused).isEmpty();
    }

    @Test
    void aDocumentThatIsNewerAlreadyIsDone() {
        apply(fact(1, added(GENERAL, "The General")));
        server.versions.put("tmdb-961", 9L);

        apply(fact(2, revised(GENERAL, "Older")), fact(3, added(SHERLOCK, "Sherlock Jr.")));

        assertThat(server.documents.get("tmdb-961").get("name").stringValue()).isEqualTo("The General");
        assertThat(server.documents).containsKey("tmdb-992");
        assertThat(refused).isEmpty();
        apply(fact(10, measured(GENERAL, 3)));
        assertThat(server.reads.getLast()).contains("tmdb-961");
    }

    @Test
    void whatTheMappingRefusesBecomesADeadLetterAndTheRestGoesOn() {
        server.refusals.put("tmdb-961", new ArrayDeque<>(List.of(400)));

        apply(
                fact(1, added(GENERAL, "The General")),
                fact(2, added(SHERLOCK, "Sherlock Jr.")),
                fact(3, measured(GENERAL, 3)));

        assertThat(refused)
                .containsExactly(
                        "1: 400 document_parsing_exception by illegal_argument_exception",
                        "3: 400 document_parsing_exception by illegal_argument_exception");
        assertThat(server.documents).containsOnlyKeys("tmdb-992");
    }

    @Test
    void anOutageOfTheWholeServerIsWaitedFor() {
        server.outages.add(503);

        assertThatThrownBy(() -> apply(fact(1, added(GENERAL, "The General"))))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessage("Elasticsearch answered 503");
        apply(fact(1, added(GENERAL, "The General")));

        assertThat(server.documents).containsKey("tmdb-961");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        server.goAway();

        assertThatThrownBy(() -> apply(fact(1, added(GENERAL, "The General"))))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessageStartingWith("Elasticsearch does not answer");
    }

    @Test
    void eventsOfOthersAreLeftAside() {
        apply(fact(1, opened()), fact(2, created(ADA)), fact(3, rated(ADA, GENERAL, 9)));

        assertThat(server.bulks).isEmpty();
        assertThat(server.reads).isEmpty();
    }

    private void apply(Fact... facts) {
        shelf.apply(
                new Batch(List.of(facts), List.of()), (fact, reason) -> refused.add(fact.position() + ": " + reason));
    }
}
