package tv.marquee.analytics.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;
import tv.marquee.analytics.log.Engagement;

/**
 * What an experiment found, by person: whoever was in two variants is left out. Differences are from the first variant, with intervals of
 * confidence of 95 %: of minutes by Welch's t, of the positive share by the normal approximation.
 *
 * @param experiment its name
 * @param variants what they came to, in order
 * @param differences of every variant but the first from the first
 * @param inTwo how many people were in two variants
 * @param sampleRatio the probability that people are as unevenly divided by chance, by chi-squared; below {@value #UNLIKELY} something is
 *     wrong with the division, and the differences say nothing (Kohavi, Tang and Xu 2020, chapter 21)
 */
public record ExperimentReport(
        String experiment, List<VariantResult> variants, List<Difference> differences, long inTwo, double sampleRatio) {

    private static final double UNLIKELY = .001;
    private static final double CONFIDENCE = .95;

    /**
     * What a variant came to.
     *
     * @param minutes watched by a person, on the average
     * @param minutesError its standard error
     * @param positive the share of people who saw a title to its end or gave one four stars and more
     */
    public record VariantResult(String name, long people, double minutes, double minutesError, double positive) {}

    /**
     * By how much a variant differs from the first.
     *
     * @param minutes of a person, with the ends of the interval
     * @param positive of the share, with the ends of the interval
     */
    public record Difference(String variant, Interval minutes, Interval positive) {}

    /** An estimate with the ends of its interval of confidence. */
    public record Interval(double estimate, double low, double high) {}

    /** Whether people are divided as the weights say, as far as can be told. */
    public boolean sampleRatioHolds() {
        return sampleRatio >= UNLIKELY;
    }

    /**
     * Reports.
     *
     * @param log of what people were shown and did, in any order, repetitions included
     * @param weights by variant, the first being what the others are compared with; when empty, all variants that people were in, by name, evenly
     * @throws IllegalArgumentException when nobody was in two of the variants that are compared
     */
    public static ExperimentReport of(String experiment, JavaRDD<Engagement> log, Map<String, Integer> weights) {
        JavaRDD<Outcome> outcomes = log.groupBy(Engagement::profile)
                .values()
                .map(person -> Outcome.of(experiment, person))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .cache();
        long inTwo = outcomes.filter(outcome -> outcome.variants().size() > 1).count();
        Map<String, Sums> sums = new TreeMap<>(outcomes.filter(
                        outcome -> outcome.variants().size() == 1)
                .mapToPair(outcome -> new Tuple2<>(outcome.variants().iterator().next(), Sums.of(outcome)))
                .reduceByKey(Sums::plus)
                .collectAsMap());
        outcomes.unpersist();
        Map<String, Integer> expected = new LinkedHashMap<>(weights);
        if (expected.isEmpty()) {
            sums.keySet().forEach(name -> expected.put(name, 1));
        }
        return of(experiment, sums, expected, inTwo);
    }

    private static ExperimentReport of(
            String experiment, Map<String, Sums> sums, Map<String, Integer> expected, long inTwo) {
        if (sums.keySet().stream().filter(expected::containsKey).count() < 2) {
            throw new IllegalArgumentException("people were in " + (sums.isEmpty() ? "no variants" : sums.keySet())
                    + " of " + experiment + "; at least two that are compared are needed");
        }
        List<VariantResult> variants = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        Sums first = sums.getOrDefault(expected.keySet().iterator().next(), Sums.NOBODY);
        for (String name : expected.keySet()) {
            Sums own = sums.getOrDefault(name, Sums.NOBODY);
            variants.add(new VariantResult(
                    name,
                    own.people(),
                    own.mean(),
                    Math.sqrt(own.variance() / Math.max(1, own.people())),
                    own.share()));
            if (own != first && own.people() > 1 && first.people() > 1) {
                differences.add(new Difference(name, minutes(first, own), positive(first, own)));
            }
        }
        return new ExperimentReport(experiment, variants, differences, inTwo, sampleRatio(sums, expected));
    }

    private static Interval minutes(Sums first, Sums other) {
        double a = first.variance() / first.people();
        double b = other.variance() / other.people();
        double difference = other.mean() - first.mean();
        if (a + b == 0) {
            return new Interval(difference, difference, difference);
        }
        double freedom = (a + b) * (a + b) / (a * a / (first.people() - 1) + b * b / (other.people() - 1));
        double half = Math.sqrt(a + b) * new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return new Interval(difference, difference - half, difference + half);
    }

    private static Interval positive(Sums first, Sums other) {
        double difference = other.share() - first.share();
        double variance = first.share() * (1 - first.share()) / first.people()
                + other.share() * (1 - other.share()) / other.people();
        double half = Math.sqrt(variance) * new NormalDistribution().inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        return new Interval(difference, difference - half, difference + half);
    }

    private static double sampleRatio(Map<String, Sums> sums, Map<String, Integer> expected) {
        double weights =
                expected.values().stream().mapToDouble(Integer::doubleValue).sum();
        double people = expected.keySet().stream()
                .mapToDouble(name -> sums.getOrDefault(name, Sums.NOBODY).people())
                .sum();
        double statistic = 0;
        for (Map.Entry<String, Integer> variant : expected.entrySet()) {
            double wanted = people * variant.getValue() / weights;
            double off = sums.getOrDefault(variant.getKey(), Sums.NOBODY).people() - wanted;
            statistic += off * off / wanted;
        }
        return 1 - new ChiSquaredDistribution(expected.size() - 1.0).cumulativeProbability(statistic);
    }

    /** Sums over the people of a variant. */
    private record Sums(long people, double minutes, double squares, long positives) implements Serializable {

        private static final long serialVersionUID = 1L;

        static final Sums NOBODY = new Sums(0, 0, 0, 0);

        static Sums of(Outcome outcome) {
            double minutes = outcome.minutes();
            return new Sums(1, minutes, minutes * minutes, outcome.positive() ? 1 : 0);
        }

        Sums plus(Sums that) {
            return new Sums(
                    people + that.people, minutes + that.minutes, squares + that.squares, positives + that.positives);
        }

        double mean() {
            return people == 0 ? 0 : minutes / people;
        }

        double variance() {
            return people < 2 ? 0 : Math.max(0, (squares - people * mean() * mean()) / (people - 1));
        }

        double share() {
            return people == 0 ? 0 : (double) positives / people;
        }
    }
}
