package tv.marquee.analytics.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.aggregate.AggregateTable;
import tv.marquee.analytics.aggregate.Aggregates;
import tv.marquee.analytics.log.KafkaAccess;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;
import tv.marquee.analytics.privacy.KeyAccess;

class SyntheticArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void itIsReadAndSummedUpAsAnArchiveOfKafkaIs() throws IOException {
        SparkSession spark = session();
        new SyntheticArchive(42, 20).write(spark, folder.resolve("archive").toString());

        assertThat(new LogArchive(spark, folder.resolve("archive").toString()).ends("marquee.subscriber"))
                .isEqualTo(Map.of(
                        "marquee.subscriber-0",
                        1_100L,
                        "marquee.subscriber-1",
                        1_100L,
                        "marquee.subscriber-2",
                        1_000L,
                        "marquee.subscriber-3",
                        1_000L));
        LogAccess access = new LogAccess(
                KafkaAccess.NONE, Optional.of(folder.resolve("archive").toString()), KeyAccess.NONE);
        PublishedLog.Business log = new PublishedLog(spark, access).readBusiness();
        assertThat(log.extent().records()).isEqualTo(4_200);
        assertThat(log.extent().unreadable()).isZero();
        Aggregates sums = Aggregates.of(log, Optional.empty());
        assertThat(sums.rows().get(AggregateTable.TITLE_DAY)).hasSizeGreaterThan(100);
        assertThat(sums.rows().get(AggregateTable.ACTIVE_DAY)).hasSizeBetween(40, 90);
        assertThat(sums.rows().get(AggregateTable.REVENUE_MONTH)).isNotEmpty();
        assertThat(sums.rows().get(AggregateTable.TASTE)).isNotEmpty();
    }

    @Test
    void anArchiveOfNobodyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticArchive(0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticArchive(10, 3));
    }

    private static SparkSession session() {
        JavaSparkContext spark = LocalSpark.context();
        return SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
    }
}
