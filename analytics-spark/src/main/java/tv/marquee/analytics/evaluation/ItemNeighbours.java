package tv.marquee.analytics.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import tv.marquee.analytics.recommendation.Measured;
import tv.marquee.analytics.recommendation.Protocol;
import tv.marquee.analytics.recommendation.Ranker;
import tv.marquee.analytics.recommendation.Sequence;

/**
 * Nearest neighbours of titles by the cosine of who saw them (Sarwar et al. 2001) as a peer: a title's score is the sum of its
 * likeness to those of the history that are among its nearest. How many are nearest is tuned where the protocol allows.
 */
final class ItemNeighbours {

    private static final List<Integer> NEAREST = List.of(50, 100, 200, 400);
    private static final int MOST = 400;

    private ItemNeighbours() {}

    /** The ranker that did best in validation. */
    static Ranker tuned(JavaSparkContext spark, Protocol protocol) {
        Broadcast<Nearest[]> all = spark.broadcast(
                nearest(protocol.learned().collect(), protocol.model().value().size()));
        List<Ranker> rankers =
                NEAREST.stream().<Ranker>map(many -> new Likeness(all, many)).toList();
        List<Measured> measured = protocol.validate(rankers);
        return IntStream.range(0, rankers.size())
                .boxed()
                .max(Comparator.comparingDouble(k -> measured.get(k).best()))
                .map(rankers::get)
                .orElseThrow();
    }

    private static Nearest[] nearest(List<Sequence> people, int titles) {
        List<List<int[]>> seenBy = new ArrayList<>();
        IntStream.range(0, titles).forEach(t -> seenBy.add(new ArrayList<>()));
        for (Sequence person : people) {
            for (int title : person.titles()) {
                seenBy.get(title).add(person.titles());
            }
        }
        return IntStream.range(0, titles)
                .parallel()
                .mapToObj(title -> Nearest.of(title, seenBy))
                .toArray(Nearest[]::new);
    }

    /** A title's nearest, nearest first, with how alike they are. */
    private record Nearest(int[] titles, float[] cosines) implements Serializable {

        private static final long serialVersionUID = 1L;

        static Nearest of(int title, List<List<int[]>> seenBy) {
            float[] together = new float[seenBy.size()];
            for (int[] person : seenBy.get(title)) {
                for (int other : person) {
                    together[other]++;
                }
            }
            together[title] = 0;
            int seen = seenBy.get(title).size();
            for (int other = 0; other < together.length; other++) {
                if (together[other] > 0) {
                    together[other] /=
                            (float) Math.sqrt((double) seen * seenBy.get(other).size());
                }
            }
            int[] nearest = IntStream.range(0, together.length)
                    .filter(other -> together[other] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> -together[other]))
                    .limit(MOST)
                    .mapToInt(Integer::intValue)
                    .toArray();
            float[] cosines = new float[nearest.length];
            for (int k = 0; k < cosines.length; k++) {
                cosines[k] = together[nearest[k]];
            }
            return new Nearest(nearest, cosines);
        }
    }

    private record Likeness(Broadcast<Nearest[]> nearest, int many) implements Ranker {

        private static final long serialVersionUID = 1L;

        @Override
        public double[] scores(Asked asked) {
            Sequence history = asked.history();
            Nearest[] all = nearest.value();
            boolean[] seen = new boolean[all.length];
            for (int title : history.titles()) {
                seen[title] = true;
            }
            double[] scores = new double[all.length];
            for (int t = 0; t < scores.length; t++) {
                int[] titles = all[t].titles();
                for (int k = 0; k < Math.min(many, titles.length); k++) {
                    scores[t] += seen[titles[k]] ? all[t].cosines()[k] : 0;
                }
            }
            return scores;
        }
    }
}
