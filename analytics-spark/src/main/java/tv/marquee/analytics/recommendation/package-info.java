/**
 * Trains the recommender: counting on Spark, one dense inverse, a blend fitted by maximum likelihood, and the model
 * folder that it is published as. The folder's form is told in {@code ops/decisions/0004-model-format.md}.
 */
@NullMarked
package tv.marquee.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
