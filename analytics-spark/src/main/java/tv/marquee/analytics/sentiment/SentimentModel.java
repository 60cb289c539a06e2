package tv.marquee.analytics.sentiment;

import java.util.Map;

/**
 * A linear model of terms: the logarithm of the odds that the author liked the film is the intercept and the sum of the weights of its terms.
 *
 * @param weights by term, in no order
 * @param reviews how many it was trained on
 * @param measuredOn how many reviews it was measured on that a model trained on the others did not know
 * @param accuracy the share of those that it told right
 */
public record SentimentModel(
        Map<String, Float> weights, double intercept, long reviews, long measuredOn, double accuracy) {

    /** The standard error of the accuracy. */
    public double error() {
        return measuredOn == 0 ? 0 : Math.sqrt(accuracy * (1 - accuracy) / measuredOn);
    }
}
