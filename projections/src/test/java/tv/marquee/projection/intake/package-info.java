/** Tests. */
@NullMarked
package tv.marquee.projection.intake;

import org.jspecify.annotations.NullMarked;
