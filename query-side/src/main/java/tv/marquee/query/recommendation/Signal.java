package tv.marquee.query.recommendation;

import tv.marquee.domain.recommendation.Decay;

/**
 * One of the scores of which the blend is made.
 *
 * @param matrix applied to a history
 * @param decay how the history's titles are weighted
 * @param weight in the blend
 * @param floor greater than 0: what a score of nothing counts as
 */
record Signal(NeighbourMatrix matrix, Decay decay, double weight, double floor) {}
