package tv.marquee.query.recommendation;

import tv.marquee.domain.recommendation.SequenceNeighbours;

/**
 * The score of what followed in sequences of people alike, as a part of the blend.
 *
 * @param weight in the blend
 * @param floor greater than 0: what a score of nothing counts as
 */
record Following(SequenceNeighbours neighbours, double weight, double floor) {}
