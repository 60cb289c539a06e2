/** Tests. */
@NullMarked
package tv.marquee.projection;

import org.jspecify.annotations.NullMarked;
