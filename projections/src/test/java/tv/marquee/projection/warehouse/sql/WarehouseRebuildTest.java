package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.WAR;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.created;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.opened;
import static tv.marquee.projection.Told.rated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.projection.Told;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.intake.Slice;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Copy.Comparison;
import tv.marquee.projection.rebuild.Copy.Difference;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights.Report;
import tv.marquee.query.insight.Theme;
import tv.marquee.query.insight.sql.SqlInsights;

class WarehouseRebuildTest {

    private static final Orders AT_ONCE = Orders.fromKafka(false, 0, false);
    private static final TitleId NAVIGATOR = TitleId.tmdb(32318);
    private static final List<Fact> LOG = List.of(
            fact(1, added(GENERAL, "The General", COMEDY, WAR)),
            fact(2, credited(GENERAL, keaton())),
            fact(3, opened()),
            fact(4, created(ADA)),
            fact(5, rated(ADA, GENERAL, 9)),
            fact(6, rated(ADA, NAVIGATOR, 7)));

    private Warehouse warehouse;

    @BeforeEach
    void fill() {
        warehouse = Warehouse.empty();
        warehouse.read(LOG.subList(0, 5).toArray(Fact[]::new));
        warehouse.read(LOG.get(5));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aCopyOfTheWholeLogIsTheSameInEveryRowAlthoughItsKeysAreNot() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.get(5));
        copyReads(copy, 1, LOG.subList(0, 5).toArray(Fact[]::new));

        Comparison found = copy.compare();
        assertThat(found.listed()).isEmpty();
        assertThat(found.differing()).isZero();
        assertThat(found.unsettled()).isZero();
        assertThat(found.equal())
                .isEqualTo(found.original())
                .isEqualTo(found.copy())
                .isGreaterThan(20);
        assertThat(key("dw_copy", NAVIGATOR)).isNotEqualTo(key("dw", NAVIGATOR));
    }

    @Test
    void whatDiffersIsNamedWithoutValues() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.toArray(Fact[]::new));
        warehouse.jdbc().update("UPDATE dw.fact_rating SET stars = 1.0 WHERE src_version = 5");
        warehouse.jdbc().update("DELETE FROM dw.fact_rating WHERE src_version = 6");
        warehouse
                .jdbc()
                .update("DELETE FROM dw_copy.bridge_title_genre WHERE genre_key = (SELECT genre_key"
                        + " FROM dw_copy.dim_genre WHERE genre_name = 'War')");

        Comparison found = copy.compare();
        assertThat(found.differing()).isEqualTo(3);
        assertThat(found.listed())
                .extracting(Difference::where)
                .containsExactlyInAnyOrder("stars", "only in the copy", "only in the original");
        assertThat(found.listed())
                .extracting(Difference::id)
                .anyMatch(id -> id.startsWith("dw.fact_rating ") && id.contains("tmdb-961"))
                .contains("dw.bridge_title_genre tmdb-961 10752");
    }

    @Test
    void onceSwappedTheCopyIsReadAndWrittenOnAndWhatItReplacedIsKeptUntilItIsDropped() {
        warehouse
                .jdbc()
                .update("INSERT INTO dw.agg_active_day (day_date, daily, weekly, monthly) VALUES"
                        + " ('2026-03-01', 40, 40, 40)");
        Copy copy = begun();
        copyReads(copy, 0, LOG.toArray(Fact[]::new));
        warehouse.jdbc().update("UPDATE dw.fact_rating SET stars = 1.0 WHERE src_version = 5");
        copy.swap();

        assertThat(warehouse
                        .row("SELECT r.stars FROM dw.v_rating AS r JOIN dw.dim_title AS t ON t.title_key = r.title_key"
                                + " WHERE t.title_id = 'tmdb-961'")
                        .get("stars")
                        .toString())
                .startsWith("4.5");
        assertThat(warehouse.count("dw.agg_active_day")).isEqualTo(1);
        assertThat(warehouse.count("dw.v_active_day")).isEqualTo(1);
        assertThat(warehouse.projection().unfinished()).isEmpty();
        assertThat(warehouse.projection().kept()).containsExactly("dw_replaced");
        assertThat(warehouse.count("dw_replaced.fact_rating")).isEqualTo(2);

        warehouse.reposition();
        assertThat(warehouse.offset()).isEqualTo(LOG.size());
        warehouse.read(fact(7, added(NAVIGATOR, "The Navigator", COMEDY)));
        assertThat(warehouse.row("SELECT title_name FROM dw.dim_title WHERE title_id = 'tmdb-32318'"))
                .containsValue("The Navigator");

        warehouse.projection().dropKept();
        assertThat(warehouse.projection().kept()).isEmpty();
        assertThat(warehouse.projection().prepare()).isEqualTo("warehouse");
        assertThat(warehouse.count("dw.v_rating")).isEqualTo(2);
    }

    @Test
    void whoReadsDuringSwapsSeesOneCopyOrTheOther() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        List<Thread> readers = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            readers.add(Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    String stars;
                    try {
                        stars = warehouse
                                .row("SELECT COUNT(*) AS n, MIN(stars) AS s FROM dw.v_rating")
                                .toString();
                    } catch (DataAccessException e) {
                        stars = e.toString();
                    }
                    seen.merge(stars, 1, Integer::sum);
                }
            }));
        }
        for (int swap = 1; swap <= 3; swap++) {
            Copy copy = warehouse.projection().begin("t" + swap, AT_ONCE);
            copy.projection().prepare();
            copyReads(copy, 0, LOG.toArray(Fact[]::new));
            warehouse.jdbc().update("UPDATE dw_copy.fact_rating SET stars = ?", swap);
            copy.swap();
            warehouse.projection().dropKept();
        }
        over.set(true);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(seen).hasSize(4).allSatisfy((row, times) -> assertThat(row).startsWith("{n=2, s="));
    }

    @Test
    void whoAsksWhileH2ChangesNamesIsAnswered() throws Exception {
        assumeThat(warehouse.database.dialect()).isEqualTo(Dialect.H2);
        warehouse.jdbc().execute("ALTER SCHEMA dw RENAME TO dw_replaced");
        Thread swapping = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            warehouse.jdbc().execute("ALTER SCHEMA dw_replaced RENAME TO dw");
        });

        Report report = new SqlInsights(warehouse.jdbc().getDataSource()).report(Theme.OVERVIEW, InsightFilter.NONE);
        assertThat(report.position()).isEqualTo(6);
        swapping.join();
    }

    @Test
    void whileSomeoneIsInTheMiddleOfAChangeTheSwapWaits() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.toArray(Fact[]::new));
        warehouse.database.transaction(() -> {
            warehouse.jdbc().update("UPDATE dw.fact_rating SET stars = 2.0");
            Thread swapping = Thread.ofPlatform()
                    .start(() -> assertThatThrownBy(copy::swap).isInstanceOf(SinkUnavailable.class));
            try {
                swapping.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
        assertThat(warehouse.projection().unfinished()).isPresent();
        copy.swap();
        assertThat(warehouse.projection().unfinished()).isEmpty();
    }

    @Test
    void ordersStandWithTheCopyAndACopyIsTakenUpWhereItWasLeft() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.get(0), LOG.get(1));
        copy.remember(Orders.fromKafka(true, 500, true));

        Copy found = warehouse.rival().projection().unfinished().orElseThrow();
        assertThat(found.name()).isEqualTo(copy.name()).startsWith("warehouse-");
        assertThat(found.orders()).isEqualTo(Orders.fromKafka(true, 500, true));
        assertThat(found.projection().prepare()).isEqualTo(copy.name());
        assertThat(found.projection().assigned(Set.of(Warehouse.PARTITION))).containsValue(2L);
    }

    @Test
    void aCopyThatIsGivenUpLeavesNothing() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.get(0));
        copy.drop();

        assertThat(warehouse.projection().unfinished()).isEmpty();
        assertThat(warehouse.projection().kept()).isEmpty();
        assertThatThrownBy(() -> copy.projection().prepare()).isInstanceOf(SinkUnavailable.class);
        assertThat(warehouse.count("dw.fact_rating")).isEqualTo(2);
    }

    @Test
    void whoIsForgottenGoesFromWhatWasReplacedToo() {
        Copy copy = begun();
        copyReads(copy, 0, LOG.toArray(Fact[]::new));
        copy.swap();
        warehouse.reposition();
        warehouse.read(fact(7, new SubjectForgotten(new RequestId(new UUID(1, 1)), StreamId.of(ADA), Told.AT)));

        assertThat(warehouse.count("dw.fact_rating")).isZero();
        assertThat(warehouse.projection().kept()).isEmpty();
    }

    /** H2 alone can be left with half a swap: SQL Server takes all of it back. */
    @Test
    void aSwapThatWasCutShortIsEndedByWhoeverComesNext() {
        assumeThat(warehouse.database.dialect()).isEqualTo(Dialect.H2);
        Copy copy = begun();
        copyReads(copy, 0, LOG.toArray(Fact[]::new));
        warehouse.jdbc().update("DELETE FROM dw.fact_rating");
        warehouse.jdbc().execute("ALTER SCHEMA dw RENAME TO dw_replaced");

        assertThat(warehouse.rival().projection().unfinished()).isEmpty();
        assertThat(warehouse.count("dw.v_rating")).isEqualTo(2);
        assertThat(warehouse.projection().kept()).containsExactly("dw_replaced");
        assertThat(warehouse.projection().prepare()).isEqualTo("warehouse");
    }

    private Copy begun() {
        Copy copy = warehouse.projection().begin("20260301t201530123", AT_ONCE);
        copy.projection().prepare();
        copy.projection().assigned(Set.of(Warehouse.PARTITION));
        return copy;
    }

    private static void copyReads(Copy copy, long from, Fact... facts) {
        copy.projection().assigned(Set.of(Warehouse.PARTITION));
        copy.projection()
                .apply(
                        new Batch(List.of(facts), List.of(new Slice(Warehouse.PARTITION, from, from + facts.length))),
                        (fact, reason) -> {
                            throw new AssertionError(reason);
                        });
    }

    private int key(String schema, TitleId title) {
        return warehouse
                .jdbc()
                .queryForObject(
                        "SELECT title_key FROM " + schema + ".dim_title WHERE title_id = ?",
                        Integer.class,
                        title.value());
    }
}
