package tv.marquee.analytics.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import tv.marquee.analytics.log.TitleChange;

/**
 * Ratings by people who do not exist, for measuring what training costs. A title's popularity falls by a power of its rank, and each title is
 * of one of {@value #KINDS} kinds. Each person likes two kinds, goes on to a title near the one before as often as not, now and then sees
 * anything, and no title twice. The same numbers give the same log, wherever and in however many parts it is made.
 *
 * @param people how many
 * @param titles how many there are to see, at least {@value #FEWEST}
 * @param length how many each person sees on the average, from half to one and a half times as many; at most a quarter of the titles
 */
public record SyntheticLog(int people, int titles, int length) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int KINDS = 20;
    private static final int FEWEST = 100;
    private static final double ANYTHING = .1;
    private static final double NEAR_BY = .5;
    private static final int NEIGHBOURHOOD = 6;
    /** Of the inverse of the distribution of ranks; rank r is then seen in proportion to r^(-.8). */
    private static final double SKEW = 5;

    private static final int PEOPLE_A_PART = 2_000;
    private static final long SEED = 20_260_301;

    public SyntheticLog {
        if (people < 1 || titles < FEWEST || length < 2 || length > titles / 4) {
            throw new IllegalArgumentException(
                    "A log needs a person, " + FEWEST + " titles, and a length between 2 and a quarter of the titles.");
        }
    }

    /** The log, in parts that are made where they are asked for. */
    public JavaRDD<TitleChange> on(JavaSparkContext spark) {
        int parts = Math.max(spark.defaultParallelism(), people / PEOPLE_A_PART);
        return spark.parallelize(IntStream.range(0, people).boxed().toList(), parts)
                .flatMap(person -> changes(person).iterator());
    }

    private List<TitleChange> changes(int person) {
        int[] seen = seenBy(person);
        List<TitleChange> changes = new ArrayList<>(seen.length);
        for (int at = 0; at < seen.length; at++) {
            changes.add(TitleChange.rated("person-" + person, "title-" + seen[at], 8, at, at));
        }
        return changes;
    }

    private int[] seenBy(int person) {
        Random random = new Random(SEED * 31 + person);
        int[] liked = {random.nextInt(KINDS), random.nextInt(KINDS)};
        int[] seen = new int[length / 2 + random.nextInt(length)];
        BitSet known = new BitSet(titles);
        int last = -1;
        for (int at = 0; at < seen.length; at++) {
            int wanted = last >= 0 && random.nextDouble() < NEAR_BY
                    ? last + KINDS * (1 + random.nextInt(NEIGHBOURHOOD))
                    : anew(random, liked);
            last = unseen(wanted % titles, known);
            known.set(last);
            seen[at] = last;
        }
        return seen;
    }

    /** The more popular the likelier; a title's number is its rank, and its kind the number's remainder. */
    private int anew(Random random, int[] liked) {
        int popular = (int) (titles * Math.pow(random.nextDouble(), SKEW));
        return random.nextDouble() < ANYTHING ? popular : popular - popular % KINDS + liked[random.nextInt(2)];
    }

    /** The title, or the first after it that was not seen. */
    private int unseen(int title, BitSet known) {
        int free = known.nextClearBit(title);
        return free < titles ? free : known.nextClearBit(0);
    }
}
