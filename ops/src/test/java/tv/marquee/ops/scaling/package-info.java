/** How what was measured is shown. */
@NullMarked
package tv.marquee.ops.scaling;

import org.jspecify.annotations.NullMarked;
