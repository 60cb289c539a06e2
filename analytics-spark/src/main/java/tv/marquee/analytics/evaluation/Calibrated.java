package tv.marquee.analytics.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tv.marquee.analytics.recommendation.Measured;
import tv.marquee.analytics.recommendation.Protocol;
import tv.marquee.analytics.recommendation.Ranker;
import tv.marquee.domain.recommendation.GenreCalibration;

/**
 * A ranker whose first {@value #LENGTH} titles are ordered so that their genres are in the proportions of the history's.
 *
 * @param genres by title
 */
record Calibrated(Ranker ranker, List<Set<String>> genres, double strength) implements Ranker {

    private static final int LENGTH = 20;
    private static final int DEPTH = 100;

    @Override
    public double[] scores(Asked asked) {
        double[] scores = ranker.scores(asked);
        int[] first = first(scores, asked, DEPTH);
        int[] order = new GenreCalibration(taste(asked), strength).order(genresOf(first), LENGTH);
        double[] sorted = Arrays.stream(first).mapToDouble(t -> scores[t]).toArray();
        for (int place = 0; place < order.length; place++) {
            scores[first[order[place]]] = sorted[place];
        }
        return scores;
    }

    /**
     * How far the genres of the first ten titles are from those of the history, mean over the people that a protocol measures on.
     *
     * @return by ranker; see {@link GenreCalibration#divergence}
     */
    static List<Measured> divergences(Protocol protocol, List<Ranker> rankers, List<Set<String>> genres) {
        Measured.Tally tally = protocol.asked()
                .aggregate(
                        new Measured.Tally(rankers.size()),
                        (all, asked) -> all.add(divergences(asked, rankers, genres)),
                        Measured.Tally::plus);
        Measured all = tally.mean();
        return IntStream.range(0, rankers.size())
                .mapToObj(
                        r -> new Measured(all.people(), new double[] {all.means()[r]}, new double[] {all.errors()[r]}))
                .toList();
    }

    private static double[] divergences(Asked asked, List<Ranker> rankers, List<Set<String>> genres) {
        return rankers.stream()
                .mapToDouble(ranker -> {
                    Calibrated by = new Calibrated(ranker, genres, 0);
                    int[] first = first(ranker.scores(asked), asked, 10);
                    return new GenreCalibration(by.taste(asked), 0).divergence(by.genresOf(first));
                })
                .toArray();
    }

    private Map<String, Double> taste(Asked asked) {
        return GenreCalibration.shares(genresOf(asked.history().titles()));
    }

    private List<Set<String>> genresOf(int[] titles) {
        return Arrays.stream(titles).mapToObj(genres::get).toList();
    }

    /** The unseen titles of the highest scores, best first. */
    private static int[] first(double[] scores, Asked asked, int most) {
        boolean[] seen = new boolean[scores.length];
        for (int title : asked.history().titles()) {
            seen[title] = true;
        }
        return IntStream.range(0, scores.length)
                .filter(t -> !seen[t])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -scores[t]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
