package tv.marquee.analytics.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import tv.marquee.analytics.log.RatingChange;

/**
 * The log as training sees it.
 *
 * @param titles ids of all titles that someone rated, in order; a title's number is its place here
 * @param sequences one for each person with at least one title; kept by Spark after first use
 */
public record Interactions(List<String> titles, JavaRDD<Sequence> sequences) {

    private static final Comparator<RatingChange> IN_TIME =
            Comparator.comparingLong(RatingChange::at).thenComparingLong(RatingChange::position);

    /** Follows every rating to its latest state, and puts each person's in the order of their time, then position. */
    public static Interactions of(JavaSparkContext spark, JavaRDD<RatingChange> changes) {
        JavaPairRDD<String, List<String>> seen = changes.mapToPair(c -> new Tuple2<>(c.profile(), c))
                .groupByKey(spark.defaultParallelism())
                .mapValues(Interactions::inOrder)
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<String> titles = seen.values().flatMap(List::iterator).distinct().collect().stream()
                .sorted()
                .toList();
        Broadcast<Map<String, Integer>> numbers = spark.broadcast(numbered(titles));
        JavaRDD<Sequence> sequences = seen.values()
                .filter(list -> !list.isEmpty())
                .map(list -> new Sequence(
                        list.stream().mapToInt(numbers.value()::get).toArray()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        sequences.count();
        seen.unpersist();
        return new Interactions(titles, sequences);
    }

    private static List<String> inOrder(Iterable<RatingChange> ofOnePerson) {
        Map<String, RatingChange> latest = new HashMap<>();
        for (RatingChange change : ofOnePerson) {
            latest.merge(change.title(), change, (a, b) -> b.position() >= a.position() ? b : a);
        }
        Collection<RatingChange> standing = latest.values();
        standing.removeIf(RatingChange::takenBack);
        return new ArrayList<>(
                standing.stream().sorted(IN_TIME).map(RatingChange::title).toList());
    }

    private static Map<String, Integer> numbered(List<String> titles) {
        Map<String, Integer> numbers = HashMap.newHashMap(titles.size());
        titles.forEach(title -> numbers.put(title, numbers.size()));
        return numbers;
    }
}
