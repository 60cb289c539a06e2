/** What the recommender is worth beside its peers: the same people, the same split, the same run. */
@NullMarked
package tv.marquee.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
