/** Analysts' figures by REST and as CSV. */
@NullMarked
package tv.marquee.api.insight;

import org.jspecify.annotations.NullMarked;
