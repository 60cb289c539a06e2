/** What a person may ask for concerning their data, and the end of what is known of them. Nothing here tells who somebody is: ids, dates and choices only. */
@NullMarked
package tv.marquee.domain.privacy;

import org.jspecify.annotations.NullMarked;
