/** Watching: who plays what on how many screens at once, and how far they have come. */
@NullMarked
package tv.marquee.domain.viewing;

import org.jspecify.annotations.NullMarked;
