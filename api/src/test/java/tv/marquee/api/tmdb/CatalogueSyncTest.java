package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.shared.TitleId;

class CatalogueSyncTest {

    @TempDir
    Path folder;

    private final FakeTmdb tmdb = new FakeTmdb();
    private final FakeTime time = new FakeTime();
    private final FakeCommands commands = new FakeCommands();
    private TmdbClient client;
    private CatalogueSync sync;

    @BeforeEach
    void start() {
        client = new TmdbClient(tmdb.settings(folder), time, time, new Random(1));
        sync = restarted();
    }

    @AfterEach
    void stop() {
        client.close();
        tmdb.close();
    }

    @Test
    void theFirstFillTakesAPageOfEachListInTurnUntilThereAreEnough() {
        tmdb.answer("/3/movie/popular?page=1", FakeTmdb.ok(FakeTmdb.page(1, 9, 1, 2, 3)));
        tmdb.answer("/3/movie/popular?page=2", FakeTmdb.ok(FakeTmdb.page(2, 9, 7, 8, 9)));
        tmdb.answer("/3/movie/top_rated", FakeTmdb.ok(FakeTmdb.page(1, 1, 3, 4)));
        tmdb.answer("/3/trending/movie/week", FakeTmdb.ok(FakeTmdb.page(1, 1, 5)));
        tmdb.films(1, 2, 3, 4, 5, 7, 8, 9);
        SyncResult result = sync.fill(7, SyncProgress.UNSEEN);
        assertThat(result.looked()).isEqualTo(7);
        assertThat(result.events()).isEqualTo(7);
        assertThat(commands.titles).hasSize(7).doesNotContainKey(TitleId.tmdb(9));
        assertThat(result.calls().requests()).isEqualTo(4 + 7);
    }

    @Test
    void aFillEndsWhereTheListsEnd() {
        tmdb.lists(1, 2).films(1, 2);
        assertThat(sync.fill(Integer.MAX_VALUE, SyncProgress.UNSEEN).looked()).isEqualTo(2);
    }

    @Test
    void whatCannotBeUsedIsToldAndTheRestGoesOn() {
        tmdb.lists(1, 2, 3, 4, 5).films(1, 5);
        tmdb.answer("/3/movie/top_rated", FakeTmdb.ok("<html>"));
        tmdb.answer("/3/movie/2", FakeTmdb.ok("{\"id\":2,\"tit"));
        tmdb.answer("/3/movie/3", FakeTmdb.ok("{\"id\":3}"));
        tmdb.answer("/3/movie/4", FakeTmdb.ok(FakeTmdb.film(1, "Another")));
        SyncResult result = sync.fill(100, SyncProgress.UNSEEN);
        assertThat(commands.titles.keySet()).containsExactlyInAnyOrder(TitleId.tmdb(1), TitleId.tmdb(5));
        assertThat(result.skippedInAll()).isEqualTo(4);
        assertThat(result.skipped())
                .extracting(SyncResult.Skipped::what)
                .containsExactly("top rated, page 1", "tmdb-2", "tmdb-3", "tmdb-4");
        assertThat(result.skipped().get(2).reason()).isEqualTo("it has no title");
    }

    @Test
    void filmsForAdultsAreNeverAdded() {
        tmdb.lists();
        tmdb.answer(
                "/3/movie/popular",
                FakeTmdb.ok("{\"results\":[{\"id\":1,\"adult\":true},{\"id\":2}],\"total_pages\":1}"));
        tmdb.answer("/3/movie/2", FakeTmdb.ok("{\"id\":2,\"title\":\"T\",\"adult\":true}"));
        sync.fill(100, SyncProgress.UNSEEN);
        assertThat(commands.events).isEmpty();
        assertThat(tmdb.asked()).noneMatch(r -> r.startsWith("/3/movie/1"));
    }

    @Test
    void anUpdateLooksOnlyAtChangedTitlesOfOursAndAtNewcomers() {
        fillWith(1, 2, 3);
        tmdb.lists(1, 4).films(4);
        tmdb.answer("/3/movie/2", FakeTmdb.ok(FakeTmdb.film(2, "Second, revised")));
        tmdb.answer("/3/movie/changes?page=1", FakeTmdb.ok(FakeTmdb.page(1, 2, 2, 900)));
        tmdb.answer("/3/movie/changes?page=2", FakeTmdb.ok(FakeTmdb.page(2, 2, 901, 3)));
        time.pass(Duration.ofHours(6));
        int before = tmdb.requests().size();
        SyncResult result = sync.update(100, SyncProgress.UNSEEN);
        assertThat(result.looked()).isEqualTo(3);
        assertThat(result.events()).isEqualTo(2);
        assertThat(commands.events.get(3)).isInstanceOf(TitleEvent.TitleDetailsRevised.class);
        assertThat(commands.titles).containsKey(TitleId.tmdb(4));
        assertThat(tmdb.asked().subList(before, tmdb.requests().size()))
                .noneMatch(r -> r.contains("/900?") || r.contains("/901?") || r.contains("/1?"));
    }

    @Test
    void anUpdateAfterWeeksReadsTheFeedInWindowsOfFourteenDays() {
        fillWith(1);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1)));
        time.pass(Duration.ofDays(30));
        int before = tmdb.requests().size();
        sync.update(100, SyncProgress.UNSEEN);
        assertThat(tmdb.asked().subList(before, before + 3))
                .containsExactly(
                        "/3/movie/changes?start_date=2026-11-21&end_date=2026-12-04&page=1",
                        "/3/movie/changes?start_date=2026-12-04&end_date=2026-12-17&page=1",
                        "/3/movie/changes?start_date=2026-12-17&end_date=2026-12-22&page=1");
    }

    @Test
    void aTitleThatTmdbHasNoMoreIsWithdrawn() {
        fillWith(1, 2);
        tmdb.answer("/3/movie/2", FakeTmdb.GONE);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1, 2)));
        time.pass(Duration.ofHours(1));
        assertThat(sync.update(100, SyncProgress.UNSEEN).withdrawn()).isEqualTo(1);
        assertThat(commands.titles.get(TitleId.tmdb(2))).isInstanceOf(Title.Withdrawn.class);
        assertThat(commands.titles.get(TitleId.tmdb(1))).isInstanceOf(Title.Listed.class);
    }

    @Test
    void aChangedTitleIsAskedForEvenWhenTheDiskHasItFresh() {
        tmdb.lists(1);
        tmdb.answer(
                "/3/movie/1",
                FakeTmdb.ok(FakeTmdb.film(1, "Before")).with("Cache-Control", "max-age=28800"),
                FakeTmdb.ok(FakeTmdb.film(1, "After")));
        sync.fill(1, SyncProgress.UNSEEN);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1, 1)));
        time.pass(Duration.ofHours(1));
        assertThat(sync.update(1, SyncProgress.UNSEEN).events()).isEqualTo(1);
    }

    @Test
    void whatHasNotChangedCostsNoBodyAndNoEvent() {
        tmdb.lists(1);
        tmdb.answer("/3/movie/1", FakeTmdb.ok(FakeTmdb.film(1, "Same")).with("ETag", "\"a\""));
        sync.fill(1, SyncProgress.UNSEEN);
        SyncResult again = sync.fill(1, SyncProgress.UNSEEN);
        assertThat(again.events()).isZero();
        assertThat(again.calls().unchanged()).isEqualTo(1);
    }

    @Test
    void aFillThatBrokeOffGoesOnWhereItWas() {
        long[] films = LongStream.rangeClosed(1, 120).toArray();
        tmdb.lists(films).films(films);
        commands.failAfterBatches = 1;
        assertThatThrownBy(() -> sync.fill(120, SyncProgress.UNSEEN)).isInstanceOf(CommandsUnavailable.class);
        assertThat(commands.titles).hasSize(50);

        commands.failAfterBatches = Integer.MAX_VALUE;
        int before = tmdb.requests().size();
        SyncResult result = restarted().fill(120, SyncProgress.UNSEEN);
        assertThat(result.looked()).isEqualTo(70);
        assertThat(commands.titles).hasSize(120);
        assertThat(commands.events).hasSize(120);
        assertThat(tmdb.asked().subList(before, tmdb.requests().size()))
                .noneMatch(r -> r.contains("popular") || r.contains("/1?"));
    }

    @Test
    void whenTmdbIsOutOfReachTheRestIsLeftForTheNextTime() {
        tmdb.lists(1, 2, 3, 4, 5, 6).films(1);
        for (int id = 2; id <= 6; id++) {
            tmdb.answer("/3/movie/" + id, FakeTmdb.status(503));
        }
        assertThatThrownBy(() -> sync.fill(6, SyncProgress.UNSEEN))
                .isInstanceOf(TmdbUnavailable.class)
                .hasMessage("TMDB answered 503, 4 times; 6 titles are left for the next sync");
        assertThat(tmdb.asked()).noneMatch(r -> r.contains("/5?"));

        tmdb.films(2, 3, 4, 5, 6).answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1)));
        assertThat(restarted().update(6, SyncProgress.UNSEEN).looked()).isGreaterThanOrEqualTo(6);
        assertThat(commands.titles).hasSize(6);
    }

    @Test
    void aFilmThatCouldNotBeHadIsTriedAgainNextTime() {
        tmdb.lists(1, 2, 3).films(1, 3).answer("/3/movie/2", FakeTmdb.status(500));
        assertThat(sync.fill(3, SyncProgress.UNSEEN).skipped())
                .containsExactly(new SyncResult.Skipped("tmdb-2", "TMDB did not answer; tried again next time"));
        assertThat(commands.titles).hasSize(2);

        tmdb.films(2).answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1)));
        tmdb.lists();
        time.pass(Duration.ofHours(1));
        restarted().update(3, SyncProgress.UNSEEN);
        assertThat(commands.titles).hasSize(3);
        time.pass(Duration.ofHours(1));
        assertThat(restarted().update(3, SyncProgress.UNSEEN).looked()).isZero();
    }

    @Test
    void aChangeFeedThatMakesNoSenseKeepsThePlace() {
        fillWith(1);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok("{}"));
        time.pass(Duration.ofDays(3));
        assertThatThrownBy(() -> sync.update(1, SyncProgress.UNSEEN)).isInstanceOf(TmdbUnreadable.class);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1)));
        sync.update(1, SyncProgress.UNSEEN);
        assertThat(tmdb.asked()).anyMatch(r -> r.contains("start_date=" + LocalDate.of(2026, 11, 21)));
    }

    @Test
    void aLaterFillPassesOverNoChange() {
        fillWith(1);
        time.pass(Duration.ofDays(5));
        fillWith(1);
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1)));
        sync.update(1, SyncProgress.UNSEEN);
        assertThat(tmdb.asked()).anyMatch(r -> r.contains("start_date=2026-11-21&end_date=2026-11-27"));
    }

    @Test
    void aBrokenJournalStartsAnew() throws IOException {
        fillWith(1);
        Files.writeString(folder.resolve("sync.json"), "{\"run\":7}");
        assertThat(restarted().update(1, SyncProgress.UNSEEN).looked()).isEqualTo(1);
    }

    @Test
    void progressIsTold() {
        long[] films = LongStream.rangeClosed(1, 60).toArray();
        tmdb.lists(films).films(films);
        List<String> told = new ArrayList<>();
        sync.fill(
                60,
                (done, total, perSecond) ->
                        told.add(done + " of " + (total.equals(OptionalInt.empty()) ? "?" : total.getAsInt())));
        assertThat(told).containsExactly("0 of ?", "50 of 60", "60 of 60");
    }

    private void fillWith(long... films) {
        tmdb.lists(films).films(films);
        sync.fill(films.length, SyncProgress.UNSEEN);
    }

    private CatalogueSync restarted() {
        return new CatalogueSync(client, commands, commands, folder.resolve("sync.json"), time, 1);
    }
}
