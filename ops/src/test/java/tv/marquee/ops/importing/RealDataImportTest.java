package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;

/** On the data sets themselves, where they are at hand. */
class RealDataImportTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final ImportSources SOURCES = new ImportSources(
            DATA.resolve("movielens/ml-latest-small"), DATA.resolve("tmdb/catalogue_tmdb5000_derived.jsonl.gz"));

    private final FakeCommands commands = new FakeCommands();

    @Test
    void everyFilmAndEveryRatingThatJoinsIsImportedOnce() {
        assumeTrue(
                Files.isDirectory(SOURCES.movieLens()) && Files.exists(SOURCES.tmdb()),
                () -> "SKIPPED: no data to import in " + DATA.toAbsolutePath().normalize());
        ImportResult result = run();
        assertThat(result.bad()).isEmpty();
        assertThat(result.titles()).isEqualTo(4_803);
        assertThat(result.ratings()).isEqualTo(70_194);
        assertThat(result.outside()).isEqualTo(100_836 - 70_194);
        assertThat(result.accounts()).isEqualTo(610);
        // One person has rated the same film under both of its numbers in MovieLens.
        assertThat(commands.all(TitleRated.class).size()).isEqualTo(70_193);
        assertThat(run().events()).isZero();
    }

    private ImportResult run() {
        return new HistoryImport(
                        commands,
                        new PasswordHash("$x"),
                        RatedBefore.UNKNOWN,
                        commands.memberships(Clock.systemUTC()),
                        Clock.systemUTC())
                .run(SOURCES, Long.MAX_VALUE, ImportProgress.UNSEEN);
    }
}
