/** What experiments found: outcomes of people by variant, and how sure the differences are. */
@NullMarked
package tv.marquee.analytics.experiment;

import org.jspecify.annotations.NullMarked;
