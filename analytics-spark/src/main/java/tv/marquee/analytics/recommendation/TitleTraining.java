package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import tv.marquee.domain.recommendation.SequenceNeighbours;

/** Learns a {@link TitleModel} from sequences: pairs are counted on Spark, the inverse is taken here. */
final class TitleTraining {

    /** The most people whose sequences are kept; so many are as good as all. */
    private static final int MOST_PEOPLE = 20_000;

    private static final int TITLES_A_BLOCK = 2_000;

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
            // On disk, since an iterator asks for one block after the other, and all are to be counted at once.
            JavaRDD<Learned> learned =
                    learn(sequences, popularity, ease.takes()).persist(StorageLevel.DISK_ONLY());
            learned.count();
            learned.toLocalIterator().forEachRemaining(row -> {
                for (int kind = 0; kind < transitions.length; kind++) {
                    transitions[kind][row.title()] = row.transitions()[kind];
                }
                ease.add(row.title(), row.others(), row.together());
            });
            learned.unpersist();
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

    /**
     * Counts block by block of the titles. Each block is handed everyone who saw one of its titles, and finishes its rows by itself: what
     * moves between processes is sequences, as often as there are blocks, and never the pairs, which are a thousand times as many.
     */
    private JavaRDD<Learned> learn(JavaRDD<Sequence> sequences, int[] popularity, boolean[] dense) {
        int titles = popularity.length;
        int lag = parameters.longestLag();
        int most = parameters.neighbours();
        int blocks = Math.max(spark.defaultParallelism(), titles / TITLES_A_BLOCK);
        Broadcast<int[]> seen = spark.broadcast(popularity);
        Broadcast<boolean[]> inverted = spark.broadcast(dense);
        return sequences
                .flatMapToPair(person -> blocks(person, blocks)
                        .mapToObj(block -> new Tuple2<>(block, person))
                        .iterator())
                .groupByKey(new HashPartitioner(blocks))
                .flatMap(block -> {
                    List<Sequence> people = new ArrayList<>();
                    block._2().forEach(people::add);
                    return mapped(
                            new PairCounts(people, titles, lag, block._1(), blocks),
                            row -> Learned.from(row, seen.value(), inverted.value(), most));
                });
    }

    /** The blocks that someone saw a title of. */
    private static IntStream blocks(Sequence person, int blocks) {
        return IntStream.of(person.titles()).map(title -> title % blocks).distinct();
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> all, Function<A, B> mapping) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public B next() {
                return mapping.apply(all.next());
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

    /** What comes back to the driver of one title: finished transitions, and of a title of the dense step its half of a row of G. */
    private record Learned(int title, Neighbours[] transitions, int[] others, int[] together) implements Serializable {

        private static final long serialVersionUID = 1L;

        static Learned from(PairRow row, int[] popularity, boolean[] dense, int most) {
            int[] kept = dense[row.title()]
                    ? IntStream.range(0, row.others().length)
                            .filter(k -> row.others()[k] > row.title() && dense[row.others()[k]])
                            .toArray()
                    : new int[0];
            return new Learned(
                    row.title(),
                    Arrays.stream(Steps.values())
                            .map(kind -> kind.normalised(row, popularity, most))
                            .toArray(Neighbours[]::new),
                    IntStream.of(kept).map(k -> row.others()[k]).toArray(),
                    IntStream.of(kept).map(k -> row.together()[k]).toArray());
        }
    }
}
