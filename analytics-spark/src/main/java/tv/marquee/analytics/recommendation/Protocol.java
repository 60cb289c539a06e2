package tv.marquee.analytics.recommendation;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** A way to find out what a recommender is worth: what it may learn from, what it may tune on, and what it is measured on. */
public interface Protocol extends AutoCloseable {

    /** Its name on the command line and in manifests. */
    String text();

    /** The names of what {@link #measure} gives, the one to tune by last. */
    List<String> metrics();

    /** All that may be learned from. */
    JavaRDD<Sequence> learned();

    /** What was learned from that. */
    Broadcast<TitleModel> model();

    /** Our own blend of all signals. */
    Ranker blend();

    /** Our own blend, fitted anew without one weight: that of a {@link Signal}, or the one after for popularity's. */
    Ranker blendWithout(int weight);

    /** On how many choices the blend was fitted; 0 when there were too few, and it has the weights by default. */
    long fittedOn();

    /** The weights of the blend, by {@link Signal}, and popularity's after them. */
    double[] weights();

    /** How well rankers do where one may tune; by ranker. */
    List<Measured> validate(List<Ranker> rankers);

    /** How well rankers do where nothing has looked before; by ranker. */
    List<Measured> measure(List<Ranker> rankers);

    /** Whom {@link #measure} asks rankers for. */
    JavaRDD<Ranker.Asked> asked();

    @Override
    void close();

    /** How many people saw a title, alone. */
    default Ranker popularity() {
        return asked -> Arrays.stream(asked.popularity()).asDoubleStream().toArray();
    }
}
