package tv.marquee.analytics.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.analytics.LocalHdfs;
import tv.marquee.analytics.LocalSpark;

class LogArchiveTest {

    private static final String TOPIC = "marquee.subscriber";
    private static final String LOG = "marquee.subscriber=one";
    private static final StructType RECORDS = new StructType()
            .add("topic", DataTypes.StringType)
            .add("partition", DataTypes.IntegerType)
            .add("offset", DataTypes.LongType)
            .add("timestamp", DataTypes.TimestampType)
            .add("key", DataTypes.BinaryType)
            .add("value", DataTypes.BinaryType);

    private final SparkSession spark =
            SparkSession.builder().sparkContext(LocalSpark.context().sc()).getOrCreate();

    @TempDir
    private Path folder;

    private LogArchive archive;
    private long next;

    @BeforeEach
    void open() throws IOException {
        archive = new LogArchive(spark, folder.resolve("archive").toString());
    }

    @Test
    void whatIsNewIsAddedOnceAndManyPartsArePutTogether() throws IOException {
        for (int run = 0; run < 10; run++) {
            publish(5);
            LogArchive.Added added = archive.add(stream(), LOG);
            assertThat(added.records()).isEqualTo(5);
            assertThat(added.parts()).isBetween(1, 8);
        }
        assertThat(archive.add(stream(), LOG).records()).as("nothing is new").isZero();

        assertThat(offsets()).hasSize(50).doesNotHaveDuplicates();
        assertThat(archive.ends(TOPIC)).isEqualTo(Map.of(TOPIC + "-0", 50L));
        assertThat(archive.records(TOPIC, Map.of(TOPIC + "-0", 20L)).count())
                .as("what was counted is what is read, whatever has been added since")
                .isEqualTo(20);
        assertThat(days()).containsExactlyInAnyOrder("day=2026-03-01", "day=2026-03-02");
    }

    @Test
    void aRunThatStoppedBeforeItSaidSoIsGoneOnWithAndNothingIsThereTwice() throws IOException {
        publish(5);
        archive.add(stream(), LOG);
        publish(5);
        archive.add(stream(), LOG);
        Files.delete(folder.resolve("archive/checkpoint/commits/1"));
        Files.deleteIfExists(folder.resolve("archive/checkpoint/commits/.1.crc"));
        publish(5);
        archive.add(stream(), LOG);

        assertThat(offsets()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void anArchiveOnHdfsHoldsTheSameAsOneHere() throws IOException {
        LogArchive distant = new LogArchive(spark, LocalHdfs.root() + "/archive");
        for (int run = 0; run < 10; run++) {
            publish(5);
            assertThat(distant.add(stream(), LOG).parts()).isBetween(1, 8);
        }
        archive.add(stream(), LOG);

        assertThat(distant.ends(TOPIC)).isEqualTo(archive.ends(TOPIC));
        assertThat(distant.records(TOPIC).exceptAll(archive.records(TOPIC)).isEmpty())
                .isTrue();
        assertThat(distant.add(stream(), LOG).records()).as("nothing is new").isZero();
    }

    @Test
    void anArchiveThatLostHowFarItIsIsNotAddedTo() throws IOException {
        publish(5);
        archive.add(stream(), LOG);
        try (Stream<Path> files = Files.walk(folder.resolve("archive/checkpoint"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> archive.add(stream(), LOG))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no checkpoint");
    }

    @Test
    void anArchiveOfTopicsThatWereMadeAnewIsNotAddedTo() throws IOException {
        publish(5);
        archive.add(stream(), LOG);

        assertThatThrownBy(() -> archive.add(stream(), "marquee.subscriber=another"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("made anew");
        assertThat(offsets()).hasSize(5);
    }

    @Test
    void aRecordThatIsMissingIsNoticed() throws IOException {
        publish(5);
        next++;
        publish(5);
        archive.add(stream(), LOG);

        assertThatThrownBy(() -> archive.ends(TOPIC))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has 10 records of marquee.subscriber-0 where there should be 11");
    }

    @Test
    void whereThereIsNoArchiveThatIsSaid() {
        assertThatThrownBy(() -> archive.records(TOPIC)).hasMessageContaining("there is no archive at");
    }

    private List<Long> offsets() throws IOException {
        return archive.records(TOPIC).select("offset").collectAsList().stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private List<String> days() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive/parts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("day="))
                    .distinct()
                    .toList();
        }
    }

    /** So many records more, in the last minutes of a day and the first of the next. */
    private void publish(int count) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Instant at = Instant.parse("2026-03-01T23:58:00Z").plusSeconds(60 * (k % 4));
            rows.add(RowFactory.create(TOPIC, 0, next, at, new byte[] {1}, new byte[] {(byte) next}));
            next++;
        }
        spark.createDataFrame(rows, RECORDS)
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(folder.resolve("log").toString());
    }

    private Dataset<Row> stream() {
        return spark.readStream().schema(RECORDS).parquet(folder.resolve("log").toString());
    }
}
