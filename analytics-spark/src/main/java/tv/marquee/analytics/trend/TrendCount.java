package tv.marquee.analytics.trend;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import tv.marquee.analytics.log.Uptake;
import tv.marquee.domain.recommendation.Audience;

/**
 * Counts by audience and day who took up which title, as a stream that goes on where it ended. An event that comes twice counts once; one that
 * comes late counts for its own day, for as long as {@value #PATIENCE} after the latest; one that is dated later than now counts not at all, as
 * it would make all others late.
 *
 * @param checkpoint the folder in which the stream keeps how far it came and what it counted; of one log and one shelf for ever
 * @param now no event is dated later
 */
record TrendCount(Path checkpoint, Instant now) {

    /** How long what is trending is remembered. */
    static final Duration MEMORY = Duration.ofDays(30);

    private static final String PATIENCE = "1 day";
    private static final String DAY = "1 day";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int MOST_A_WRITE = 1_000;

    /**
     * What was done.
     *
     * @param records of the log that were read
     * @param late acts that came too late to be counted
     * @param counts that were written
     */
    record Done(long records, long late, long counts) {}

    /**
     * Counts what the log has gained, to its end, and writes what has changed.
     *
     * @param uptake a stream of {@link Uptake#SCHEMA}
     * @param audiences by {@link Audiences#PERSON}, the {@link Audiences#KEYS} that they count for
     * @throws IOException when it could not be written; the next run goes on where it was written
     */
    Done run(Dataset<Row> uptake, Dataset<Row> audiences, TrendShelf shelf) throws IOException {
        Written written = new Written(shelf);
        try {
            StreamingQuery query = counts(uptake, audiences)
                    .writeStream()
                    .outputMode("update")
                    .option("checkpointLocation", checkpoint.toString())
                    .trigger(Trigger.AvailableNow())
                    .foreachBatch(
                            (VoidFunction2<Dataset<Row>, Long>) (batch, id) -> written.add(batch.toLocalIterator()))
                    .start();
            query.awaitTermination();
            shelf.removeBefore(now.minus(MEMORY).atZone(ZoneOffset.UTC).toLocalDate());
            return new Done(
                    Arrays.stream(query.recentProgress())
                            .mapToLong(progress -> progress.numInputRows())
                            .sum(),
                    Arrays.stream(query.recentProgress())
                            .flatMap(progress -> Arrays.stream(progress.stateOperators()))
                            .mapToLong(state -> state.numRowsDroppedByWatermark())
                            .sum(),
                    written.counts);
        } catch (StreamingQueryException | TimeoutException e) {
            throw new IOException("the count of trends stopped: " + reason(e), e);
        }
    }

    private Dataset<Row> counts(Dataset<Row> uptake, Dataset<Row> audiences) {
        return uptake.filter(col(Uptake.AT).geq(lit(now.minus(MEMORY))))
                .filter(col(Uptake.AT).leq(lit(now.plus(SKEW))))
                .withWatermark(Uptake.AT, PATIENCE)
                .dropDuplicatesWithinWatermark(new String[] {Uptake.POSITION})
                .join(audiences, col(Uptake.PROFILE).equalTo(col(Audiences.PERSON)), "left_outer")
                .withColumn("audience", explode(coalesce(col(Audiences.KEYS), array(lit(Audience.EVERYONE.key())))))
                .groupBy(window(col(Uptake.AT), DAY), col("audience"), col(Uptake.TITLE))
                .agg(
                        approx_count_distinct(col(Uptake.PROFILE)).as("people"),
                        count(lit(1)).as("acts"),
                        max(col(Uptake.POSITION)).as("position"))
                .select(
                        col("audience"),
                        col(Uptake.TITLE),
                        col("window.start").as("day"),
                        col("people"),
                        col("acts"),
                        col("position"));
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** Writes counts and counts them. */
    private static final class Written {

        private final TrendShelf shelf;
        private long counts;

        Written(TrendShelf shelf) {
            this.shelf = shelf;
        }

        void add(Iterator<Row> rows) {
            List<DailyUptake> some = new ArrayList<>();
            while (rows.hasNext()) {
                some.add(count(rows.next()));
                if (some.size() == MOST_A_WRITE || !rows.hasNext()) {
                    write(some);
                    some.clear();
                }
            }
        }

        private void write(List<DailyUptake> some) {
            try {
                shelf.write(some);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            counts += some.size();
        }

        private static DailyUptake count(Row row) {
            return new DailyUptake(
                    row.getString(0),
                    row.getString(1),
                    row.getInstant(2).atZone(ZoneOffset.UTC).toLocalDate(),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5));
        }
    }
}
