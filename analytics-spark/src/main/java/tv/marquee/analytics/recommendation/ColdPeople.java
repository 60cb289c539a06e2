package tv.marquee.analytics.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The protocol "cold people", which asks what someone should be shown of whom nearly nothing is known: every person is held out of training
 * once, in one of {@value #FOLDS} folds, and comes with the first 0, 1, 3 or 10 of their titles,
 * on the day of the last of these or, when nothing is known, of the first to come. Foretold is the one after these, ranked among
 * all that they had not seen; the same people are measured at each, those with more than ten titles.
 */
public final class ColdPeople {

    /** How many times it trains. */
    public static final int FOLDS = 5;

    /** What is measured, in order. */
    public static final List<String> METRICS = ColdStart.METRICS;

    private static final List<Integer> KNOWN = List.of(0, 1, 3, 10);

    private final JavaSparkContext spark;
    private final TrainingParameters parameters;
    private final DenseAlgebra algebra;
    private final Consumer<String> progress;

    /**
     * @param progress is told what begins, once a fold
     */
    public ColdPeople(
            JavaSparkContext spark, TrainingParameters parameters, DenseAlgebra algebra, Consumer<String> progress) {
        this.spark = spark;
        this.parameters = parameters;
        this.algebra = algebra;
        this.progress = progress;
    }

    /** Measures; by how much is known, then by ranker. */
    public List<ColdStart.Line> measure(Interactions log) {
        List<String> names = List.of("Marquee", "popularity", "trending");
        List<List<Measured.Tally>> tallies = KNOWN.stream()
                .map(known -> names.stream()
                        .map(name -> new Measured.Tally(METRICS.size()))
                        .toList())
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("training without fold " + (fold + 1) + " of " + FOLDS + " of the people");
            int without = fold;
            Interactions others =
                    new Interactions(log.titles(), log.sequences().filter(person -> !isHeldOut(person, without)));
            JavaRDD<Sequence> people = log.sequences()
                    .filter(person -> isHeldOut(person, without))
                    .filter(person -> person.length() > KNOWN.getLast());
            try (NextTitle model = NextTitle.on(others, spark, parameters, algebra, step -> {})) {
                Ranker trending = UptakeOfLate.by(others, spark);
                List<Ranker> rankers = List.of(served(model.blend(), trending), model.popularity(), trending);
                for (int k = 0; k < KNOWN.size(); k++) {
                    int known = KNOWN.get(k);
                    Measured.Tally[] more = model.tallied(people.map(person -> beginning(person, known)), rankers);
                    for (int r = 0; r < more.length; r++) {
                        tallies.get(k).get(r).plus(more[r]);
                    }
                }
            }
        }
        List<ColdStart.Line> lines = new ArrayList<>();
        for (int k = 0; k < KNOWN.size(); k++) {
            String people = KNOWN.get(k) + (KNOWN.get(k) == 1 ? " action" : " actions");
            for (int r = 0; r < names.size(); r++) {
                lines.add(new ColdStart.Line(
                        people, names.get(r), tallies.get(k).get(r).mean()));
            }
        }
        return lines;
    }

    /** As the application answers: with what is trending as long as there is no history. */
    private static Ranker served(Ranker blend, Ranker trending) {
        return asked -> (asked.history().length() == 0 ? trending : blend).scores(asked);
    }

    private static HeldOut beginning(Sequence person, int known) {
        return new HeldOut(
                person.withoutLast(person.length() - known),
                new int[] {person.titles()[known]},
                person.days()[Math.max(0, known - 1)]);
    }

    private static boolean isHeldOut(Sequence person, int fold) {
        return StrongGeneralisation.tenth(person) % FOLDS == fold;
    }
}
