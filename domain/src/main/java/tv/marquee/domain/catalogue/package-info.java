/** Titles: what they are, who made them, and whether they can be watched. Commands come from catalogue sources. */
@NullMarked
package tv.marquee.domain.catalogue;

import org.jspecify.annotations.NullMarked;
