package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.evaluation.ClusteringEvaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import tv.marquee.analytics.log.TitleGenres;

/**
 * People by the genres of what they took up. Of each person with five titles or more the share of each genre is taken, as its square root, so that the distance between
 * two is Hellinger's; k-means (Lloyd, 1982, begun by k-means|| of Bahmani et al., 2012) puts them together for 2 to 8 clusters, and as many as have the
 * greatest silhouette (Rousseeuw, 1987) are kept. Fitted on 50,000 people at most, the first by their ids, which are random; all are counted.
 */
final class Tastes {

    private static final int LEAST_TITLES = 5;
    private static final int LEAST_PEOPLE = 20;
    private static final int MOST_CLUSTERS = 8;
    private static final int MOST_FITTED = 50_000;
    private static final int TOLD_GENRES = 5;
    private static final long SEED = 17;
    private static final String FEATURES = "features";
    private static final StructType SCHEMA = new StructType(
            new StructField[] {new StructField(FEATURES, SQLDataTypes.VectorType(), false, Metadata.empty())});

    private Tastes() {}

    /** Sums of shares by genre, over people. */
    private record Sums(long people, double[] shares) implements Serializable {

        static Sums of(double[] roots) {
            double[] shares = new double[roots.length];
            for (int g = 0; g < roots.length; g++) {
                shares[g] = roots[g] * roots[g];
            }
            return new Sums(1, shares);
        }

        Sums plus(Sums that) {
            double[] sum = new double[shares.length];
            for (int g = 0; g < sum.length; g++) {
                sum[g] = shares[g] + that.shares[g];
            }
            return new Sums(people + that.people, sum);
        }

        double mean(int genre) {
            return shares[genre] / people;
        }
    }

    private record Fit(KMeansModel model, double silhouette) {}

    /**
     * Rows of cluster, genre, people of the cluster, the genre's mean share with them and with all, and the silhouette of all clusters. The largest cluster is the first; of each the
     * five genres are told that stand out most.
     *
     * @param takenUp people and titles, each pair once
     */
    static List<List<Object>> rows(JavaPairRDD<String, String> takenUp, JavaRDD<TitleGenres> titles) {
        Map<String, List<String>> genres = genres(titles.collect());
        List<String> names = names(genres.values());
        JavaPairRDD<String, double[]> tastes = tastes(takenUp, genres, names).cache();
        List<double[]> fitted = tastes.sortByKey().values().take(MOST_FITTED);
        List<List<Object>> rows = fitted.size() < LEAST_PEOPLE ? List.of() : rows(tastes, fitted, names);
        tastes.unpersist();
        return rows;
    }

    private static List<List<Object>> rows(
            JavaPairRDD<String, double[]> tastes, List<double[]> fitted, List<String> names) {
        Fit fit = best(tastes, fitted);
        Vector[] centers = fit.model().clusterCenters();
        Map<Integer, Sums> clusters = tastes.values()
                .mapToPair(taste -> new Tuple2<>(nearest(taste, centers), Sums.of(taste)))
                .reduceByKey(Sums::plus)
                .collectAsMap();
        Sums all = clusters.values().stream().reduce(Sums::plus).orElseThrow();
        List<Sums> largestFirst = clusters.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Sums> cluster) ->
                                -cluster.getValue().people())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (int number = 1; number <= largestFirst.size(); number++) {
            Sums cluster = largestFirst.get(number - 1);
            for (int genre : standingOut(cluster, all)) {
                rows.add(List.of(
                        number,
                        names.get(genre),
                        cluster.people(),
                        rounded(cluster.mean(genre)),
                        rounded(all.mean(genre)),
                        rounded(fit.silhouette())));
            }
        }
        return rows;
    }

    private static List<Integer> standingOut(Sums cluster, Sums all) {
        return IntStream.range(0, cluster.shares().length)
                .boxed()
                .sorted(Comparator.comparingDouble(genre -> all.mean(genre) - cluster.mean(genre)))
                .limit(TOLD_GENRES)
                .filter(genre -> cluster.mean(genre) > all.mean(genre))
                .toList();
    }

    private static Fit best(JavaPairRDD<String, double[]> tastes, List<double[]> fitted) {
        SparkSession session =
                SparkSession.builder().sparkContext(tastes.context()).getOrCreate();
        List<Row> vectors = fitted.stream()
                .map(taste -> RowFactory.create(Vectors.dense(taste)))
                .toList();
        Dataset<Row> people =
                session.createDataFrame(vectors, SCHEMA).coalesce(1).cache();
        Fit best = null;
        for (int k = 2; k <= Math.min(MOST_CLUSTERS, fitted.size() / 2); k++) {
            KMeansModel model = new KMeans().setK(k).setSeed(SEED).fit(people);
            double silhouette = new ClusteringEvaluator().evaluate(model.transform(people));
            if (best == null || silhouette > best.silhouette()) {
                best = new Fit(model, silhouette);
            }
        }
        people.unpersist();
        if (best == null) {
            throw new IllegalStateException("nobody to put together");
        }
        return best;
    }

    private static int nearest(double[] taste, Vector[] centers) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        Vector vector = Vectors.dense(taste);
        for (int c = 0; c < centers.length; c++) {
            double distance = Vectors.sqdist(vector, centers[c]);
            if (distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }

    private static JavaPairRDD<String, double[]> tastes(
            JavaPairRDD<String, String> takenUp, Map<String, List<String>> genres, List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return takenUp.groupByKey()
                .mapValues(titles -> taste(titles, genres, numbers))
                .filter(taste -> taste._2.length > 0);
    }

    /** By genre the root of its share; empty for who took up too little. */
    private static double[] taste(
            Iterable<String> titles, Map<String, List<String>> genres, Map<String, Integer> numbers) {
        double[] taste = new double[numbers.size()];
        int known = 0;
        for (String title : new TreeSet<>(listed(titles))) {
            List<String> of = genres.getOrDefault(title, List.of());
            known += of.isEmpty() ? 0 : 1;
            for (String genre : of) {
                taste[numbers.getOrDefault(genre, 0)] += 1.0 / of.size();
            }
        }
        if (known < LEAST_TITLES) {
            return new double[0];
        }
        for (int g = 0; g < taste.length; g++) {
            taste[g] = Math.sqrt(taste[g] / known);
        }
        return taste;
    }

    private static List<String> listed(Iterable<String> titles) {
        List<String> listed = new ArrayList<>();
        titles.forEach(listed::add);
        return listed;
    }

    /** By title its genres, as they were said last. */
    private static Map<String, List<String>> genres(List<TitleGenres> titles) {
        Map<String, TitleGenres> last = new HashMap<>();
        titles.forEach(each ->
                last.merge(each.title(), each, (one, other) -> one.position() > other.position() ? one : other));
        Map<String, List<String>> genres = new HashMap<>();
        last.forEach((title, each) -> genres.put(title, each.genres()));
        return genres;
    }

    private static List<String> names(Collection<List<String>> genres) {
        Set<String> names = new TreeSet<>();
        genres.forEach(names::addAll);
        return List.copyOf(names);
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
