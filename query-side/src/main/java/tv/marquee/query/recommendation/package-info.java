/** What to watch next: models trained from the log, held in memory, applied to a live history. */
@NullMarked
package tv.marquee.query.recommendation;

import org.jspecify.annotations.NullMarked;
