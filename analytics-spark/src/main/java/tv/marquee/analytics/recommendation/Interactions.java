package tv.marquee.analytics.recommendation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import tv.marquee.analytics.log.TitleChange;

/**
 * The log as training sees it.
 *
 * @param titles ids of all titles that someone had to do with, in order; a title's number is its place here
 * @param sequences one for each person with at least one title; kept by Spark after first use
 */
public record Interactions(List<String> titles, JavaRDD<Sequence> sequences) {

    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    /** Follows every title to what was done with it last, and puts each person's in the order of their time, then position. */
    public static Interactions of(JavaSparkContext spark, JavaRDD<TitleChange> changes) {
        JavaPairRDD<String, List<Done>> done = changes.mapToPair(c -> new Tuple2<>(c.profile(), c))
                .groupByKey(spark.defaultParallelism())
                .mapValues(Done::inOrder)
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<String> titles =
                done.values().flatMap(all -> all.stream().map(Done::title).iterator()).distinct().collect().stream()
                        .sorted()
                        .toList();
        Broadcast<Map<String, Integer>> numbers = spark.broadcast(numbered(titles));
        JavaRDD<Sequence> sequences = done.values()
                .filter(all -> !all.isEmpty())
                .map(all -> sequence(all, numbers.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        sequences.count();
        done.unpersist();
        return new Interactions(titles, sequences);
    }

    private static Sequence sequence(List<Done> all, Map<String, Integer> numbers) {
        int[] titles = new int[all.size()];
        byte[] acts = new byte[titles.length];
        int[] days = new int[titles.length];
        for (int k = 0; k < titles.length; k++) {
            titles[k] = numbers.get(all.get(k).title());
            acts[k] = (byte) all.get(k).act().ordinal();
            days[k] = (int) Math.floorDiv(all.get(k).at(), MILLIS_A_DAY);
        }
        return new Sequence(titles, acts, days);
    }

    private static Map<String, Integer> numbered(List<String> titles) {
        Map<String, Integer> numbers = HashMap.newHashMap(titles.size());
        titles.forEach(title -> numbers.put(title, numbers.size()));
        return numbers;
    }
}
