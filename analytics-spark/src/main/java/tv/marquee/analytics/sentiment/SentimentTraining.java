package tv.marquee.analytics.sentiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import tv.marquee.domain.review.ReviewTerms;

/**
 * Logistic regression on the terms of reviews, each weighted by the logarithm of the ratio of its frequencies in reviews of those who
 * liked the film and those who did not (Wang and Manning, "Baselines and Bigrams", ACL 2012). A tenth of the reviews is what the penalty
 * is tuned on, another tenth what the model is measured on; then it is trained on all.
 */
public final class SentimentTraining {

    /** Fewer reviews than this say too little. */
    public static final int FEWEST = 500;

    /** How many steps it tells of. */
    public static final int STEPS = 4;

    private static final int TENTHS = 10;
    private static final double FEWEST_REVIEWS_A_TERM = 3;
    private static final int MOST_TERMS = 400_000;
    private static final List<Double> PENALTIES = List.of(1e-4, 4e-4, 1.6e-3);
    private static final StructType TEXTS = new StructType(new StructField[] {
        new StructField("label", DataTypes.DoubleType, false, Metadata.empty()),
        new StructField("tenth", DataTypes.IntegerType, false, Metadata.empty()),
        new StructField("terms", DataTypes.createArrayType(DataTypes.StringType), false, Metadata.empty())
    });

    private final SparkSession session;
    private final Consumer<String> progress;

    /**
     * @param progress is told what begins, {@value #STEPS} times
     */
    public SentimentTraining(SparkSession session, Consumer<String> progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Trains.
     *
     * @throws IllegalArgumentException when there are fewer than {@value #FEWEST} reviews, or none of one kind
     */
    public SentimentModel train(JavaRDD<LabelledReview> reviews) {
        long count = reviews.count();
        long liked = reviews.filter(LabelledReview::liked).count();
        if (count < FEWEST || liked == 0 || liked == count) {
            throw new IllegalArgumentException("there are " + count + " reviews with a verdict, " + liked
                    + " of them good; at least " + FEWEST + " of both kinds are needed");
        }
        progress.accept("counting terms");
        Dataset<Row> texts = session.createDataFrame(reviews.map(SentimentTraining::row), TEXTS);
        CountVectorizerModel terms = new CountVectorizer()
                .setInputCol("terms")
                .setOutputCol("counts")
                .setBinary(true)
                .setMinDF(FEWEST_REVIEWS_A_TERM)
                .setVocabSize(MOST_TERMS)
                .fit(texts);
        String[] vocabulary = terms.vocabulary();
        JavaRDD<Counted> counted = terms.transform(texts)
                .select("label", "tenth", "counts")
                .javaRDD()
                .map(row -> new Counted(row.getDouble(0), row.getInt(1), ((SparseVector) row.get(2)).indices()))
                .cache();
        progress.accept("tuning on a tenth of the reviews");
        JavaRDD<Counted> validation = counted.filter(review -> review.tenth() == 1);
        TermWeights earlier = TermWeights.of(counted.filter(review -> review.tenth() > 1), vocabulary.length);
        double penalty = PENALTIES.stream()
                .max(Comparator.comparingDouble(tried -> earlier.fitted(tried).accuracy(validation)))
                .orElseThrow();
        progress.accept("measuring on another tenth");
        JavaRDD<Counted> test = counted.filter(review -> review.tenth() == 0);
        double accuracy = TermWeights.of(counted.filter(review -> review.tenth() > 0), vocabulary.length)
                .fitted(penalty)
                .accuracy(test);
        progress.accept("training on all");
        double[] weights =
                TermWeights.of(counted, vocabulary.length).fitted(penalty).weights();
        Map<String, Float> byTerm = HashMap.newHashMap(vocabulary.length);
        for (int term = 0; term < vocabulary.length; term++) {
            byTerm.put(vocabulary[term], (float) weights[term]);
        }
        return new SentimentModel(byTerm, weights[vocabulary.length], count, test.count(), accuracy);
    }

    private static Row row(LabelledReview review) {
        return RowFactory.create(
                review.liked() ? 1.0 : 0.0,
                Math.floorMod(review.text().hashCode(), TENTHS),
                ReviewTerms.of(review.text()).toArray(String[]::new));
    }
}
