package tv.marquee.domain.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders recommendations so that the genres of the first of them are in the proportions of a person's taste: whoever sees comedies and, now
 * and then, a documentary gets a documentary now and then too. After Steck, "Calibrated Recommendations" (RecSys 2018): greedily, each place
 * goes to the title that adds most to {@code (1 - strength) * worth - strength * divergence}. The worth of a title
 * follows from its place before, {@code 1 / log2(place + 1)}, so that scores of any scale can be calibrated.
 */
public final class GenreCalibration {

    /** How much divergence counts beside worth when nothing else is said. */
    public static final double USUAL_STRENGTH = .2;

    private static final double SMOOTHING = .01;

    private final Map<String, Double> taste;
    private final double strength;

    /**
     * @param taste shares of genres, adding up to 1, or empty when nothing is known
     * @param strength 0 (leave the order) to 1 (genres alone)
     */
    public GenreCalibration(Map<String, Double> taste, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength is not between 0 and 1");
        }
        this.taste = new TreeMap<>(taste);
        this.strength = strength;
    }

    /** Shares of genres: each title counts the same and is divided among its own; empty when none has any. */
    public static Map<String, Double> shares(Collection<? extends Collection<String>> titles) {
        Map<String, Double> shares = new HashMap<>();
        titles.forEach(genres -> add(shares, genres));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((genre, share) -> share / sum);
        return shares;
    }

    /**
     * How far the genres of some titles are from the taste: the Kullback-Leibler divergence, in nats, of their shares from those of the
     * taste, smoothed by a hundredth of the taste so that it is finite; 0 when they agree or no taste is known.
     */
    public double divergence(Collection<? extends Collection<String>> titles) {
        return divergence(
                sums(titles), titles.stream().filter(g -> !g.isEmpty()).count());
    }

    /**
     * The order of titles.
     *
     * @param genres of the titles, best first
     * @param length how many places are calibrated; all that is left follows as it was
     * @return places before, in their new order
     */
    public int[] order(List<? extends Collection<String>> genres, int length) {
        List<Integer> left = new ArrayList<>();
        for (int place = 0; place < genres.size(); place++) {
            left.add(place);
        }
        int[] order = new int[genres.size()];
        Map<String, Double> chosen = new HashMap<>();
        long counted = 0;
        int filled = 0;
        while (filled < order.length) {
            boolean calibrated = filled < length && !taste.isEmpty();
            int next = left.remove(calibrated ? best(left, genres, chosen, counted) : 0);
            order[filled++] = next;
            add(chosen, genres.get(next));
            counted += genres.get(next).isEmpty() ? 0 : 1;
        }
        return order;
    }

    private int best(
            List<Integer> left, List<? extends Collection<String>> genres, Map<String, Double> chosen, long counted) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < left.size(); k++) {
            int place = left.get(k);
            Collection<String> own = genres.get(place);
            Map<String, Double> sums = new HashMap<>(chosen);
            add(sums, own);
            double worth = Math.log(2) / Math.log(place + 2.0);
            double value = (1 - strength) * worth - strength * divergence(sums, counted + (own.isEmpty() ? 0 : 1));
            if (value > highest) {
                highest = value;
                best = k;
            }
        }
        return best;
    }

    private double divergence(Map<String, Double> sums, long titles) {
        double divergence = 0;
        for (Map.Entry<String, Double> wanted : taste.entrySet()) {
            double share = wanted.getValue();
            if (share > 0) {
                double had = titles == 0 ? 0 : sums.getOrDefault(wanted.getKey(), 0.0) / titles;
                divergence += share * Math.log(share / ((1 - SMOOTHING) * had + SMOOTHING * share));
            }
        }
        return divergence;
    }

    private static Map<String, Double> sums(Collection<? extends Collection<String>> titles) {
        Map<String, Double> sums = new HashMap<>();
        titles.forEach(genres -> add(sums, genres));
        return sums;
    }

    private static void add(Map<String, Double> sums, Collection<String> genres) {
        genres.forEach(genre -> sums.merge(genre, 1.0 / genres.size(), Double::sum));
    }
}
