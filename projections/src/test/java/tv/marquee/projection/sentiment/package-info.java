/** Tests. */
@NullMarked
package tv.marquee.projection.sentiment;

import org.jspecify.annotations.NullMarked;
