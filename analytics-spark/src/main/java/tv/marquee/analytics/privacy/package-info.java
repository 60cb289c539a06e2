/** The keys of people, read where events are opened. */
@NullMarked
package tv.marquee.analytics.privacy;

import org.jspecify.annotations.NullMarked;
