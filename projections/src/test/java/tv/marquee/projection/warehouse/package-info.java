/** Tests. */
@NullMarked
package tv.marquee.projection.warehouse;

import org.jspecify.annotations.NullMarked;
