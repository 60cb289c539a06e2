package tv.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.PersonChange;
import tv.marquee.analytics.log.PersonChange.Kind;
import tv.marquee.analytics.log.Uptake;
import tv.marquee.domain.shared.Maturity;

/** The stream comes from files here, one a batch: Spark asks of a source only that it can be read again. */
class TrendCountTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @TempDir
    private Path folder;

    private final SparkSession spark = SparkSession.builder()
            .sparkContext(LocalSpark.context().sc())
            .getOrCreate()
            .newSession();
    private final Shelf shelf = new Shelf();
    private int files;

    @Test
    void eachPersonCountsOnceADayInEachOfTheirAudiences() throws IOException {
        arrive(act("ann", "nosferatu", NOON, 1), act("ann", "nosferatu", NOON, 2), act("bob", "nosferatu", NOON, 3));

        TrendCount.Done done = count();

        assertThat(done.records()).isEqualTo(3);
        assertThat(shelf.people("FR/25-34", "nosferatu", TODAY)).isEqualTo(1);
        assertThat(shelf.people("FR/", "nosferatu", TODAY)).isEqualTo(2);
        assertThat(shelf.people("/", "nosferatu", TODAY)).isEqualTo(2);
        assertThat(shelf.kept.get(TODAY + " / nosferatu").position()).isEqualTo(3);
    }

    @Test
    void anotherRunGoesOnWhereTheLastOneEnded() throws IOException {
        arrive(act("ann", "nosferatu", NOON, 1));
        count();
        arrive(act("bob", "nosferatu", NOON, 2));

        TrendCount.Done done = count();

        assertThat(done.records()).isEqualTo(1);
        assertThat(shelf.people("/", "nosferatu", TODAY)).isEqualTo(2);
    }

    @Test
    void whatComesTwiceCountsOnce() throws IOException {
        arrive(act("ann", "nosferatu", NOON, 1));
        count();
        arrive(act("ann", "nosferatu", NOON, 1));
        count();

        assertThat(shelf.kept.get(TODAY + " / nosferatu").acts()).isEqualTo(1);
    }

    @Test
    void whatComesLateCountsForItsDayAndWhatComesTooLateNotAtAll() throws IOException {
        arrive(act("ann", "nosferatu", NOON, 1));
        count();
        arrive(
                act("bob", "faust", NOON.minus(Duration.ofHours(20)), 2),
                act("bob", "faust", NOON.minus(Duration.ofDays(4)), 3));

        TrendCount.Done done = count();

        assertThat(done.late()).isEqualTo(1);
        assertThat(shelf.people("/", "faust", TODAY.minusDays(1))).isEqualTo(1);
        assertThat(shelf.people("/", "faust", TODAY.minusDays(4))).isZero();
    }

    @Test
    void aClockThatRunsAheadMakesNoOtherLate() throws IOException {
        arrive(act("ann", "nosferatu", NOON.plus(Duration.ofDays(30)), 1));
        count();
        arrive(act("bob", "nosferatu", NOON, 2));
        count();

        assertThat(shelf.people("/", "nosferatu", TODAY)).isEqualTo(1);
        assertThat(shelf.people("/", "nosferatu", TODAY.plusDays(30))).isZero();
    }

    @Test
    void whoWantsNothingCountedIsNotAndWhoIsNotKnownYetCountsAmongEveryone() throws IOException {
        arrive(act("declining", "nosferatu", NOON, 1), act("unknown", "faust", NOON, 2));

        count();

        assertThat(shelf.people("/", "nosferatu", TODAY)).isZero();
        assertThat(shelf.people("/", "faust", TODAY)).isEqualTo(1);
    }

    @Test
    void aShelfThatFailsIsWrittenWhenTheNextRunGoesOn() throws IOException {
        arrive(act("ann", "nosferatu", NOON, 1));
        shelf.broken = true;
        assertThatThrownBy(this::count).isInstanceOf(IOException.class).hasMessageContaining("no room");
        shelf.broken = false;

        count();

        assertThat(shelf.people("/", "nosferatu", TODAY)).isEqualTo(1);
    }

    private TrendCount.Done count() throws IOException {
        spark.conf().set("spark.sql.shuffle.partitions", 1);
        Dataset<Row> uptake = spark.readStream()
                .schema(Uptake.SCHEMA)
                .option("maxFilesPerTrigger", 1)
                .parquet(folder.resolve("log").toString());
        Dataset<Row> audiences = Audiences.of(
                spark,
                LocalSpark.context()
                        .parallelize(List.of(
                                joined("a1", "FR", 1995, 1),
                                added("ann", "a1", 2),
                                added("declining", "a1", 3),
                                new PersonChange("declining", Kind.DECLINED, "", "", 0, Maturity.ALL, 4),
                                joined("a2", "DE", 1990, 4),
                                joined("a2", "FR", 1960, 5),
                                added("bob", "a2", 6))),
                2026);
        return new TrendCount(folder.resolve("checkpoint"), NOON).run(uptake, audiences, shelf);
    }

    private static PersonChange joined(String account, String country, int birthYear, long position) {
        return new PersonChange(account, Kind.JOINED, "", country, birthYear, Maturity.ALL, position);
    }

    private static PersonChange added(String profile, String account, long position) {
        return new PersonChange(profile, Kind.ADDED, account, "", 0, Maturity.EIGHTEEN, position);
    }

    private static Row act(String profile, String title, Instant at, long position) {
        return RowFactory.create(profile, title, at, position);
    }

    private void arrive(Row... acts) throws IOException {
        Path written = folder.resolve("written-" + ++files);
        spark.createDataFrame(Arrays.asList(acts), Uptake.SCHEMA)
                .coalesce(1)
                .write()
                .parquet(written.toString());
        Files.createDirectories(folder.resolve("log"));
        try (var parts = Files.list(written)) {
            Path part = parts.filter(file -> file.toString().endsWith(".parquet"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Files.move(part, folder.resolve("log").resolve(files + ".parquet"));
        }
    }

    /** A shelf in memory, with versions as the real one has. */
    private static final class Shelf implements TrendShelf {

        private final Map<String, DailyUptake> kept = new HashMap<>();
        private boolean broken;

        @Override
        public void write(List<DailyUptake> counts) throws IOException {
            if (broken) {
                throw new IOException("there is no room");
            }
            counts.forEach(count -> kept.merge(count.id(), count, (old, now) -> now.acts() > old.acts() ? now : old));
        }

        @Override
        public void removeBefore(LocalDate day) {
            kept.values().removeIf(count -> count.day().isBefore(day));
        }

        long people(String audience, String title, LocalDate day) {
            DailyUptake count = kept.get(day + " " + audience + " " + title);
            return count == null ? 0 : count.people();
        }
    }
}
