/** Tests. */
@NullMarked
package tv.marquee.projection.shelf;

import org.jspecify.annotations.NullMarked;
