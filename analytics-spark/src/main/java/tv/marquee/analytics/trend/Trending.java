package tv.marquee.analytics.trend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;

/** Brings the shelf of trends up to the end of the log. */
public final class Trending {

    private static final long MOST_AT_ONCE = 200_000;

    private Trending() {}

    /**
     * Counts what the log has gained since the last time.
     *
     * @param checkpoint the folder in which it is kept how far that was
     * @return how many records were read, acts came too late and counts were written
     * @throws IOException when the shelf could not be written
     */
    public static Map<String, Object> follow(
            SparkSession spark, LogAccess access, Path checkpoint, TrendShelf shelf, Instant now) throws IOException {
        PublishedLog log = new PublishedLog(spark, access);
        Dataset<Row> audiences = Audiences.of(
                        spark, log.readPeople(), now.atZone(ZoneOffset.UTC).getYear())
                .persist();
        TrendCount.Done done = new TrendCount(checkpoint, now).run(log.followUptake(MOST_AT_ONCE), audiences, shelf);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("records", done.records());
        result.put("late", done.late());
        result.put("counts", done.counts());
        return result;
    }
}
