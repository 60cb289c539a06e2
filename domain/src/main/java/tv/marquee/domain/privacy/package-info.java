/** The end of what is known of a person. */
@NullMarked
package tv.marquee.domain.privacy;

import org.jspecify.annotations.NullMarked;
