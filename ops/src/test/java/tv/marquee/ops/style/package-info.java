/** Holds every source file to one format. */
@NullMarked
package tv.marquee.ops.style;

import org.jspecify.annotations.NullMarked;
