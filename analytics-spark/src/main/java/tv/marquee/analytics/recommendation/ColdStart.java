package tv.marquee.analytics.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The protocol "cold titles", which asks how titles do that no one has seen yet: every title is held out of training once, in one of
 * {@value #FOLDS} folds. Foretold is the last title of each person, from what came before without the held-out titles; measured apart
 * are those whose last title is held out, and the others, who pay for it. Ranked are all titles that the person had not seen.
 */
public final class ColdStart {

    /** How many times it trains. */
    public static final int FOLDS = 5;

    /** What is measured, in order. */
    public static final List<String> METRICS = List.of("HR@10", "NDCG@10");

    private final JavaSparkContext spark;
    private final TrainingParameters parameters;
    private final DenseAlgebra algebra;
    private final Consumer<String> progress;

    /**
     * @param progress is told what begins, once a fold
     */
    public ColdStart(
            JavaSparkContext spark, TrainingParameters parameters, DenseAlgebra algebra, Consumer<String> progress) {
        this.spark = spark;
        this.parameters = parameters;
        this.algebra = algebra;
        this.progress = progress;
    }

    /** A ranker on some people. */
    public record Line(String people, String name, Measured measured) {}

    /** Measures. */
    public List<Line> measure(Interactions log, ContentBlend content) {
        Measured.Tally[] cold = tallies();
        Measured.Tally[] warm = tallies();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("training without fold " + (fold + 1) + " of " + FOLDS + " of the titles");
            int without = fold;
            JavaRDD<Sequence> known = log.sequences().map(person -> without(person, without));
            try (NextTitle model =
                    NextTitle.on(new Interactions(log.titles(), known), spark, parameters, algebra, step -> {})) {
                List<Ranker> rankers =
                        List.of(content.with(model.blend()), model.blend(), content.alone(), model.popularity());
                JavaRDD<HeldOut> people = log.sequences()
                        .filter(person -> person.length() > 2)
                        .map(person ->
                                new HeldOut(without(person.withoutLast(1), without), new int[] {person.fromTheEnd(0)}))
                        .filter(person -> person.known().length() > 0);
                plus(cold, model.tallied(people.filter(person -> isHeldOut(person.hidden()[0], without)), rankers));
                plus(warm, model.tallied(people.filter(person -> !isHeldOut(person.hidden()[0], without)), rankers));
            }
        }
        List<Line> lines = new ArrayList<>();
        List<String> names = List.of("Marquee", "Marquee without content", "content alone", "popularity");
        for (int r = 0; r < names.size(); r++) {
            lines.add(new Line("last title is cold", names.get(r), cold[r].mean()));
        }
        for (int r = 0; r < names.size(); r++) {
            lines.add(new Line("last title is known", names.get(r), warm[r].mean()));
        }
        return lines;
    }

    private static Measured.Tally[] tallies() {
        return Stream.generate(() -> new Measured.Tally(METRICS.size()))
                .limit(4)
                .toArray(Measured.Tally[]::new);
    }

    private static void plus(Measured.Tally[] all, Measured.Tally[] more) {
        for (int r = 0; r < all.length; r++) {
            all[r].plus(more[r]);
        }
    }

    /** Titles are numbered in the order of their ids, which says nothing of what they are. */
    private static boolean isHeldOut(int title, int fold) {
        return title % FOLDS == fold;
    }

    private static Sequence without(Sequence person, int fold) {
        int[] titles = person.titles();
        return person.at(IntStream.range(0, titles.length)
                .filter(k -> !isHeldOut(titles[k], fold))
                .toArray());
    }
}
