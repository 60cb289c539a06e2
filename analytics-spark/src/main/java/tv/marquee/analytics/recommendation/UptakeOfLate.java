package tv.marquee.analytics.recommendation;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import tv.marquee.domain.recommendation.TrendDecay;

/**
 * Ranks titles by who took them up in the days before it is asked, as the row of what is trending does, and those of which nothing is trending by how
 * many people saw them.
 */
final class UptakeOfLate implements Ranker {

    private static final long serialVersionUID = 1L;

    /** Keeps what is merely popular below all that is trending. */
    private static final double A_VIEWER = 1e-9;

    private final Broadcast<Map<Integer, int[]>> days;

    private UptakeOfLate(Broadcast<Map<Integer, int[]>> days) {
        this.days = days;
    }

    /** Of what some people did. */
    static UptakeOfLate by(Interactions people, JavaSparkContext spark) {
        return new UptakeOfLate(spark.broadcast(Map.copyOf(people.sequences()
                .flatMapToPair(person -> IntStream.range(0, person.length())
                        .mapToObj(k -> new Tuple2<>(person.titles()[k], person.days()[k]))
                        .iterator())
                .groupByKey()
                .mapValues(UptakeOfLate::array)
                .collectAsMap())));
    }

    @Override
    public double[] scores(Asked asked) {
        int[] seenBy = asked.popularity();
        double[] scores = new double[seenBy.length];
        for (int title = 0; title < scores.length; title++) {
            scores[title] = A_VIEWER * seenBy[title];
        }
        days.value().forEach((title, then) -> scores[title] += trend(then, asked.day()));
        return scores;
    }

    private static double trend(int[] days, int today) {
        int people = 0;
        double trend = 0;
        for (int day : days) {
            int ago = today - day;
            if (ago >= 0 && ago < TrendDecay.DAYS) {
                people++;
                trend += TrendDecay.at(ago);
            }
        }
        return people < TrendDecay.FEWEST ? 0 : trend;
    }

    private static int[] array(Iterable<Integer> numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
