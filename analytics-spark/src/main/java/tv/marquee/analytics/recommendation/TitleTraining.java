package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import tv.marquee.domain.recommendation.SequenceNeighbours;

/** Learns a {@link TitleModel} from sequences: pairs are counted and added up on Spark, the inverse is taken here. */
final class TitleTraining {

    /** The most people whose sequences are kept; so many are as good as all. */
    private static final int MOST_PEOPLE = 20_000;

    private static final int TITLES_A_PARTITION = 500;

    private final JavaSparkContext spark;
    private final TrainingParameters parameters;
    private final DenseAlgebra algebra;

    TitleTraining(JavaSparkContext spark, TrainingParameters parameters, DenseAlgebra algebra) {
        this.spark = spark;
        this.parameters = parameters;
        this.algebra = algebra;
    }

    /** Trains on all of the sequences. */
    TitleModel train(JavaRDD<Sequence> sequences, int titles) {
        int[] popularity = popularity(sequences, titles);
        Neighbours[][] transitions = new Neighbours[Steps.values().length][titles];
        for (Neighbours[] rows : transitions) {
            Arrays.fill(rows, Neighbours.NONE);
        }
        try (Ease ease = new Ease(algebra, popularity, parameters.easeLambda(), parameters.easeTitles())) {
            Iterator<Learned> learned = learn(sequences, popularity).toLocalIterator();
            while (learned.hasNext()) {
                Learned row = learned.next();
                for (int kind = 0; kind < transitions.length; kind++) {
                    transitions[kind][row.title()] = row.transitions()[kind];
                }
                ease.add(row.title(), row.others(), row.together());
            }
            List<NeighbourMatrix> matrices = Arrays.stream(transitions)
                    .map(NeighbourMatrix::of)
                    .collect(Collectors.toCollection(ArrayList::new));
            matrices.add(ease.solve(parameters.neighbours()));
            return new TitleModel(
                    popularity,
                    matrices,
                    SequenceNeighbours.of(sequences.map(Sequence::titles).take(MOST_PEOPLE), titles));
        }
    }

    private JavaRDD<Learned> learn(JavaRDD<Sequence> sequences, int[] popularity) {
        int titles = popularity.length;
        int lag = parameters.longestLag();
        int most = parameters.neighbours();
        Broadcast<int[]> shared = spark.broadcast(popularity);
        return sequences
                .mapPartitionsToPair(people -> pairs(people, titles, lag))
                .combineByKey(
                        row -> row,
                        PairRow::plus,
                        PairRow::plus,
                        new HashPartitioner(Math.max(1, titles / TITLES_A_PARTITION)),
                        false,
                        null)
                .values()
                .map(row -> Learned.from(row, shared.value(), most));
    }

    private static Iterator<Tuple2<Integer, PairRow>> pairs(Iterator<Sequence> people, int titles, int lag) {
        List<Sequence> chunk = new ArrayList<>();
        people.forEachRemaining(chunk::add);
        PairCounts counts = new PairCounts(chunk, titles, lag);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return counts.hasNext();
            }

            @Override
            public Tuple2<Integer, PairRow> next() {
                PairRow row = counts.next();
                return new Tuple2<>(row.title(), row);
            }
        };
    }

    private static int[] popularity(JavaRDD<Sequence> sequences, int titles) {
        return sequences.aggregate(
                new int[titles],
                (counts, sequence) -> {
                    for (int title : sequence.titles()) {
                        counts[title]++;
                    }
                    return counts;
                },
                (a, b) -> {
                    for (int t = 0; t < a.length; t++) {
                        a[t] += b[t];
                    }
                    return a;
                });
    }

    /** What comes back to the driver of one title: finished transitions, and its half of a row of G. */
    private record Learned(int title, Neighbours[] transitions, int[] others, int[] together) implements Serializable {

        private static final long serialVersionUID = 1L;

        static Learned from(PairRow row, int[] popularity, int most) {
            int above = -Arrays.binarySearch(row.others(), row.title()) - 1;
            return new Learned(
                    row.title(),
                    Arrays.stream(Steps.values())
                            .map(kind -> kind.normalised(row, popularity, most))
                            .toArray(Neighbours[]::new),
                    Arrays.copyOfRange(row.others(), above, row.others().length),
                    Arrays.copyOfRange(row.together(), above, row.together().length));
        }
    }
}
