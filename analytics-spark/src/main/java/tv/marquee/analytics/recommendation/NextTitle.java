package tv.marquee.analytics.recommendation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The protocol "next title", which asks what a home page should show: of each person the last title is what is foretold,
 * the last but one is what may be tuned on, and what came before is all that may be learned from. Ranked are all titles that the person
 * had not seen; measured are the share of people whose title is among the first ten, and its NDCG there.
 */
public final class NextTitle implements Protocol {

    private static final int FIRST = 10;
    private static final int SHORTEST = 3;

    private final JavaRDD<Sequence> people;
    private final Broadcast<TitleModel> past;
    private final FittedBlend blend;

    private NextTitle(JavaRDD<Sequence> people, Broadcast<TitleModel> past, FittedBlend blend) {
        this.people = people;
        this.past = past;
        this.blend = blend;
    }

    /**
     * Trains and fits; to be closed.
     *
     * @param progress is told what begins, twice
     */
    public static NextTitle on(
            Interactions log,
            JavaSparkContext spark,
            TrainingParameters parameters,
            DenseAlgebra algebra,
            Consumer<String> progress) {
        JavaRDD<Sequence> people = log.sequences().filter(s -> s.length() >= SHORTEST);
        JavaRDD<Sequence> histories = people.map(s -> s.withoutLast(2));
        progress.accept("counting transitions and taking the inverse without the last two titles of each person");
        Broadcast<TitleModel> past = spark.broadcast(new TitleTraining(spark, parameters, algebra)
                .train(histories, log.titles().size()));
        double[] floors = Floors.of(past, histories);
        progress.accept("fitting the blend on the last title but one");
        FittedBlend blend = new FittedBlend(
                past, floors, people.map(s -> new FittedBlend.Occasion(s.withoutLast(2), s.fromTheEnd(1))));
        return new NextTitle(people, past, blend);
    }

    @Override
    public String text() {
        return "next-title";
    }

    @Override
    public List<String> metrics() {
        return List.of("HR@10", "NDCG@10");
    }

    @Override
    public JavaRDD<Sequence> learned() {
        return people.map(s -> s.withoutLast(2));
    }

    @Override
    public Broadcast<TitleModel> model() {
        return past;
    }

    @Override
    public Ranker blend() {
        return blend.ranker();
    }

    @Override
    public Ranker blendWithout(int weight) {
        return blend.without(weight);
    }

    @Override
    public long fittedOn() {
        return blend.fittedOn();
    }

    @Override
    public double[] weights() {
        return blend.weights();
    }

    /** How much titles of a history count by what was done with them, as fitted. */
    ActWeights acts() {
        return blend.acts();
    }

    @Override
    public List<Measured> validate(List<Ranker> rankers) {
        return foretell(rankers, 1);
    }

    @Override
    public List<Measured> measure(List<Ranker> rankers) {
        return foretell(rankers, 0);
    }

    @Override
    public void close() {
        blend.close();
        past.destroy();
    }

    private List<Measured> foretell(List<Ranker> rankers, int fromTheEnd) {
        Broadcast<TitleModel> model = past;
        ActWeights acts = blend.acts();
        Measured.Tally[] tallies = people.aggregate(
                Stream.generate(() -> new Measured.Tally(2))
                        .limit(rankers.size())
                        .toArray(Measured.Tally[]::new),
                (all, person) -> {
                    Sequence history = person.withoutLast(fromTheEnd + 1);
                    Ranker.Asked asked = new Ranker.Asked(model.value().with(acts), history);
                    for (int r = 0; r < all.length; r++) {
                        double rank =
                                Ranks.of(rankers.get(r).scores(asked), history.titles(), person.fromTheEnd(fromTheEnd));
                        all[r].add(new double[] {rank < FIRST ? 1 : 0, Ranks.gain(rank, FIRST)});
                    }
                    return all;
                },
                NextTitle::plus);
        return Stream.of(tallies).map(Measured.Tally::mean).toList();
    }

    static Measured.Tally[] plus(Measured.Tally[] a, Measured.Tally[] b) {
        for (int r = 0; r < a.length; r++) {
            a[r].plus(b[r]);
        }
        return a;
    }
}
