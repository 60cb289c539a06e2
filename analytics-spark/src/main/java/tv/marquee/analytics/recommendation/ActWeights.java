package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;
import tv.marquee.domain.recommendation.Act;

/**
 * How much titles of a history count by what was done with them.
 *
 * @param byAct 0 and more; {@link Act#RATED} is 1
 */
public record ActWeights(double[] byAct) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is assumed as long as the log says too little. */
    static final ActWeights USUAL = new ActWeights(
            Arrays.stream(Act.values()).mapToDouble(Act::byDefault).toArray());

    /** How much an act counts. */
    public double of(Act act) {
        return byAct[act.ordinal()];
    }

    /** With another weight of one act. */
    ActWeights with(Act act, double weight) {
        double[] other = byAct.clone();
        other[act.ordinal()] = weight;
        return new ActWeights(other);
    }
}
