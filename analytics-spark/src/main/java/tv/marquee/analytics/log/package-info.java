/** Where ratings come from: the log on Kafka, or MovieLens files for evaluation. All give the same changes, so that
 * training does not know its source. */
@NullMarked
package tv.marquee.analytics.log;

import org.jspecify.annotations.NullMarked;
