/** What counts faults is tested, and some faults with it. */
@NullMarked
package tv.marquee.ops.faults;

import org.jspecify.annotations.NullMarked;
