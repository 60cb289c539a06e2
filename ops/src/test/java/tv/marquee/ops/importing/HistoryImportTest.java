package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.ops.importing.ImportResult.BadRow;

class HistoryImportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final PasswordHash PASSWORD = new PasswordHash("$argon2id$demo");

    @TempDir
    Path folder;

    private final FakeCommands commands = new FakeCommands();
    private ImportSources sources = new ImportSources(null, Path.of(""));

    @BeforeEach
    void writeFiles() throws IOException {
        sources = new ImportSources(folder, folder.resolve("films.jsonl"));
        films("{\"id\":862,\"title\":\"Toy Story\"}", "{\"id\":8844,\"title\":\"Jumanji\"}");
        Files.writeString(
                folder.resolve("links.csv"),
                "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,8844\n3,0113228,15602\n4,1,\n");
        ratings("1,2,3.5,964982224", "1,1,4.0,964982703", "1,3,2.0,964982931", "2,1,0.5,1445714835");
    }

    @Test
    void filmsPeopleAndRatingsAreImportedWithTheirTimes() {
        ImportResult result = run();
        assertThat(result.titles()).isEqualTo(2);
        assertThat(result.accounts()).isEqualTo(2);
        assertThat(result.ratings()).isEqualTo(3);
        assertThat(result.outside()).isEqualTo(1);
        assertThat(result.bad()).isEmpty();
        assertThat(result.events()).isEqualTo(2 + 2 * 3 + 3);
        assertThat(commands.all(TitleAdded.class)).extracting(TitleAdded::at).containsOnly(NOW);
        TitleRated first = commands.all(TitleRated.class).getFirst();
        assertThat(first)
                .isEqualTo(new TitleRated(
                        NamedIds.profile("movielens-1"),
                        TitleId.tmdb(8844),
                        new Stars(7),
                        Instant.ofEpochSecond(964_982_224)));
    }

    @Test
    void ofEachPersonTheOldestRatingComesFirst() throws IOException {
        ratings("1,1,4.0,964982703", "1,2,3.5,964982224");
        run();
        assertThat(commands.all(TitleRated.class)).extracting(TitleRated::at).isSorted();
        AccountOpened account = commands.all(AccountOpened.class).getFirst();
        assertThat(account.at()).isBefore(Instant.ofEpochSecond(964_982_224));
        assertThat(account.birthYear()).isBetween(2000 - 68, 2000 - 18);
        assertThat(account.email().value()).isEqualTo("movielens-1@example.org");
        assertThat(account.account())
                .isEqualTo(commands.all(ProfileCreated.class).getFirst().account());
    }

    @Test
    void everybodyIsOnAPlanThatBeginsWithFreeDays() {
        run();
        assertThat(commands.all(TrialStarted.class))
                .extracting(TrialStarted::account)
                .containsExactlyElementsOf(commands.all(AccountOpened.class).stream()
                        .map(AccountOpened::account)
                        .toList());
    }

    @Test
    void aRepeatMakesNoEvent() {
        run();
        ImportResult again = run();
        assertThat(again.events()).isZero();
        assertThat(again.ratings()).isEqualTo(3);
    }

    @Test
    void ofAFilmThatMovieLensHasTwiceTheLaterRatingStandsAndARepeatMakesNoEvent() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,1,862\n7,1,862\n2,2,8844\n");
        ratings("1,1,4.0,964982703", "1,2,3.0,964982800", "1,7,2.0,964982903");
        assertThat(run().ratings()).isEqualTo(3);
        assertThat(commands.all(TitleRated.class))
                .extracting(TitleRated::stars)
                .containsExactly(new Stars(6), new Stars(4));
        assertThat(run().events()).isZero();
    }

    @Test
    void whatAPersonSaidSinceIsNotUndone() {
        HistoryImport history = new HistoryImport(
                commands, PASSWORD, profile -> Set.of(TitleId.tmdb(862)), commands.memberships(CLOCK), CLOCK);
        history.run(sources, Long.MAX_VALUE, ImportProgress.UNSEEN);
        assertThat(commands.all(TitleRated.class)).extracting(TitleRated::title).containsExactly(TitleId.tmdb(8844));
    }

    @Test
    void badRowsAreCountedAndToldAndTheRestGoesOn() throws IOException {
        films(
                "{\"id\":862,\"title\":\"Toy Story\"}",
                "{\"id\":8844,\"ti",
                "",
                "{\"id\":9,\"title\":\"X\",\"adult\":true}",
                "{\"title\":\"No id\"}",
                "{\"id\":15602,\"title\":\"Grumpier Old Men\"}");
        ratings(
                "1,1,4.0,964982703",
                "1,3",
                "1,one,4.0,964982703",
                "1,3,7.0,964982703",
                "1,3,abc,964982703",
                "1,3,4.0,99999999999",
                "1,3,4.0,-1",
                "2,3,5.0,964982703");
        ImportResult result = run();
        assertThat(result.titles()).isEqualTo(2);
        assertThat(result.ratings()).isEqualTo(2);
        assertThat(result.badRows()).isEqualTo(9);
        assertThat(result.bad())
                .containsEntry("it is not JSON", 1L)
                .containsEntry("it is for adults only", 1L)
                .containsEntry("it has no id", 1L)
                .containsEntry("it has not 4 columns", 1L)
                .containsEntry("a number is expected", 2L)
                .containsEntry("its rating is not half a star to five", 2L)
                .containsEntry("its time is impossible", 1L);
        assertThat(result.firstBad())
                .startsWith(
                        new BadRow("films.jsonl", 2, "it is not JSON"),
                        new BadRow("films.jsonl", 4, "it is for adults only"),
                        new BadRow("films.jsonl", 5, "it has no id"),
                        new BadRow("ratings.csv", 3, "it has not 4 columns"));
    }

    @Test
    void onlyTheFirstTenBadRowsAreTold() throws IOException {
        films(IntStream.range(0, 50).mapToObj(i -> "broken").toArray(String[]::new));
        ImportResult result = run();
        assertThat(result.bad()).containsEntry("it is not JSON", 50L);
        assertThat(result.firstBad()).hasSize(10);
        assertThat(result.titles()).isZero();
        assertThat(result.outside()).isEqualTo(4);
    }

    @Test
    void theNumberOfPeopleCanBeLimited() throws IOException {
        ratings("1,1,4.0,964982703", "5,3,4.0,964982703", "2,1,3.0,964982703", "3,1,3.0,964982703");
        ImportResult result = new HistoryImport(
                        commands, PASSWORD, RatedBefore.UNKNOWN, commands.memberships(CLOCK), CLOCK)
                .run(sources, 2, ImportProgress.UNSEEN);
        assertThat(result.accounts()).isEqualTo(2);
        assertThat(commands.all(AccountOpened.class))
                .extracting(a -> a.email().value())
                .containsExactly("movielens-1@example.org", "movielens-2@example.org");
    }

    @Test
    void aPersonIsSentInOneBatchHoweverManyRatings() throws IOException {
        films(IntStream.rangeClosed(1, 4000)
                .mapToObj("{\"id\":%1$d,\"title\":\"T%1$d\"}"::formatted)
                .toArray(String[]::new));
        Files.writeString(
                folder.resolve("links.csv"),
                IntStream.rangeClosed(1, 4000)
                        .mapToObj("%1$d,0,%1$d"::formatted)
                        .collect(Collectors.joining("\n", "movieId,imdbId,tmdbId\n", "\n")));
        ratings(IntStream.rangeClosed(1, 4000)
                .mapToObj("1,%d,4.0,964982703"::formatted)
                .toArray(String[]::new));
        run();
        assertThat(commands.all(TitleRated.class)).hasSize(4000);
        assertThat(commands.batches).isEqualTo(3 + 1);
    }

    @Test
    void aStoreThatIsAwayForAMomentIsAskedAgain() {
        commands.unavailable = 2;
        assertThat(run().events()).isEqualTo(11);
    }

    @Test
    void aStoreThatStaysAwayEndsTheImport() {
        commands.unavailable = 3;
        assertThatThrownBy(this::run).isInstanceOf(ImportFailed.class).hasMessageContaining("may be repeated");
        assertThat(commands.events).isEmpty();
    }

    @Test
    void aMissingFileEndsTheImportBeforeItStarts() throws IOException {
        Files.delete(folder.resolve("ratings.csv"));
        assertThatThrownBy(this::run).isInstanceOf(ImportFailed.class).hasMessageContaining("ratings.csv");
        assertThat(commands.batches).isZero();
    }

    @Test
    void aRefusedCommandIsCounted() {
        new HistoryImport(commands, PASSWORD, RatedBefore.UNKNOWN, commands.memberships(CLOCK), CLOCK)
                .run(sources, 1, ImportProgress.UNSEEN);
        commands.send(
                new CreateProfile(
                        NamedIds.profile("movielens-2"), NamedIds.account("someone else"), "Other", Maturity.ALL, NOW),
                null);
        assertThat(run().bad()).containsEntry("refused: ProfileAlreadyCreated", 1L);
    }

    @Test
    void progressIsTold() {
        List<String> told = new ArrayList<>();
        new HistoryImport(commands, PASSWORD, RatedBefore.UNKNOWN, commands.memberships(CLOCK), CLOCK)
                .run(
                        sources,
                        Long.MAX_VALUE,
                        (stage, done, total, bad) -> told.add(stage.text() + " " + done + " of " + total));
        assertThat(told).contains("titles 2 of 2", "ratings 5 of 5");
    }

    private ImportResult run() {
        return new HistoryImport(commands, PASSWORD, RatedBefore.UNKNOWN, commands.memberships(CLOCK), CLOCK)
                .run(sources, Long.MAX_VALUE, ImportProgress.UNSEEN);
    }

    private void films(String... lines) throws IOException {
        Files.write(folder.resolve("films.jsonl"), List.of(lines));
    }

    private void ratings(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n" + String.join("\n", rows) + "\n");
    }
}
