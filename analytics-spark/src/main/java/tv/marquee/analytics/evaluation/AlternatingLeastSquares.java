package tv.marquee.analytics.evaluation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import tv.marquee.analytics.recommendation.Protocol;
import tv.marquee.analytics.recommendation.Ranker;
import tv.marquee.analytics.recommendation.Sequence;

/**
 * Spark's matrix factorisation of implicit feedback (Hu, Koren and Volinsky 2008) as a peer. People are folded in: their
 * factors are those that the titles' factors make best of their history, so that whoever was not trained on, and whatever was seen since, counts.
 * Rank, regularisation and confidence are tuned where the protocol allows.
 */
final class AlternatingLeastSquares {

    private static final int ITERATIONS = 10;
    private static final long SEED = 20_260_301;
    private static final List<Setting> FIRST = List.of(
            new Setting(64, .01, 1),
            new Setting(64, .01, 10),
            new Setting(64, .01, 40),
            new Setting(64, .1, 1),
            new Setting(64, .1, 10),
            new Setting(64, .1, 40));
    private static final List<Integer> RANKS = List.of(32, 128);

    /** What tuning found best on MovieLens. */
    static final Setting USUAL = new Setting(128, .1, 1);

    private static final Comparator<Tried> BEST = Comparator.comparingDouble(Tried::score);

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Protocol protocol;
    private final Consumer<String> note;

    AlternatingLeastSquares(SparkSession session, JavaSparkContext spark, Protocol protocol, Consumer<String> note) {
        this.session = session;
        this.spark = spark;
        this.protocol = protocol;
        this.note = note;
    }

    /** What is tuned. */
    record Setting(int rank, double regularisation, double confidence) implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "rank " + rank + ", regularisation " + regularisation + ", alpha " + confidence;
        }
    }

    /** The ranker of the setting that did best in validation. */
    Ranker tuned() {
        Dataset<Row> seen = counts(session, protocol.learned()).cache();
        Tried best = FIRST.stream().map(s -> tried(seen, s)).max(BEST).orElseThrow();
        for (int rank : RANKS) {
            Setting other = new Setting(
                    rank, best.setting().regularisation(), best.setting().confidence());
            Tried tried = tried(seen, other);
            best = BEST.compare(tried, best) > 0 ? tried : best;
        }
        seen.unpersist();
        note.accept("Spark ALS is best with " + best.setting());
        return best.ranker();
    }

    private record Tried(Setting setting, Ranker ranker, double score) {}

    private Tried tried(Dataset<Row> seen, Setting setting) {
        ALSModel model = fit(seen, setting);
        double[][] factors = new double[protocol.model().value().size()][];
        for (Row row : model.itemFactors().collectAsList()) {
            List<Float> values = row.getList(1);
            factors[row.getInt(0)] =
                    values.stream().mapToDouble(Float::doubleValue).toArray();
        }
        Ranker ranker = new FoldIn(spark.broadcast(factors), setting);
        return new Tried(
                setting, ranker, protocol.validate(List.of(ranker)).getFirst().best());
    }

    /** Fits Spark's model. */
    static ALSModel fit(Dataset<Row> seen, Setting setting) {
        return new ALS()
                .setImplicitPrefs(true)
                .setUserCol("person")
                .setItemCol("title")
                .setRatingCol("count")
                .setRank(setting.rank())
                .setRegParam(setting.regularisation())
                .setAlpha(setting.confidence())
                .setMaxIter(ITERATIONS)
                .setSeed(SEED)
                .fit(seen);
    }

    /** Who saw what, in the form that Spark fits on. */
    static Dataset<Row> counts(SparkSession session, JavaRDD<Sequence> people) {
        StructType form = new StructType()
                .add("person", DataTypes.IntegerType)
                .add("title", DataTypes.IntegerType)
                .add("count", DataTypes.FloatType);
        return session.createDataFrame(
                people.zipWithIndex()
                        .flatMap(person -> Arrays.stream(person._1().titles())
                                .mapToObj(title -> RowFactory.create(person._2().intValue(), title, 1f))
                                .iterator()),
                form);
    }

    /** Scores by the factors that fit a history best. */
    private record FoldIn(Broadcast<double[][]> factors, Setting setting) implements Ranker {

        private static final long serialVersionUID = 1L;

        @Override
        public double[] scores(Asked asked) {
            Sequence history = asked.history();
            double[][] titles = factors.value();
            double[] person = solved(titles, history);
            double[] scores = new double[titles.length];
            for (int t = 0; t < titles.length; t++) {
                scores[t] = titles[t] == null ? Double.NEGATIVE_INFINITY : dot(titles[t], person);
            }
            return scores;
        }

        /** Of (Y'Y + alpha Y_h'Y_h + lambda |h| I) x = (1 + alpha) sum of Y_h, over the titles of the history. */
        private double[] solved(double[][] titles, Sequence history) {
            int rank = setting.rank();
            DMatrixRMaj left = Gram.of(factors, rank).copy();
            DMatrixRMaj right = new DMatrixRMaj(rank, 1);
            for (int title : history.titles()) {
                double[] y = titles[title];
                if (y == null) {
                    continue;
                }
                for (int a = 0; a < rank; a++) {
                    right.data[a] += (1 + setting.confidence()) * y[a];
                    for (int b = 0; b < rank; b++) {
                        left.data[a * rank + b] += setting.confidence() * y[a] * y[b];
                    }
                }
            }
            for (int a = 0; a < rank; a++) {
                left.data[a * rank + a] += setting.regularisation() * Math.max(1, history.length());
            }
            DMatrixRMaj solved = new DMatrixRMaj(rank, 1);
            CommonOps_DDRM.solveSPD(left, right, solved);
            return solved.data;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }
    }

    /** Y'Y, once for each set of factors in each process. */
    private static final class Gram {

        private static final Map<Long, DMatrixRMaj> KNOWN = new ConcurrentHashMap<>();

        static DMatrixRMaj of(Broadcast<double[][]> factors, int rank) {
            return KNOWN.computeIfAbsent(factors.id(), id -> {
                DMatrixRMaj gram = new DMatrixRMaj(rank, rank);
                for (double[] y : factors.value()) {
                    if (y != null) {
                        for (int a = 0; a < rank; a++) {
                            for (int b = 0; b < rank; b++) {
                                gram.data[a * rank + b] += y[a] * y[b];
                            }
                        }
                    }
                }
                return gram;
            });
        }
    }
}
