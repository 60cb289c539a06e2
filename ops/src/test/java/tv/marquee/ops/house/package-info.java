/** Journeys through the whole house on the real platform, and faults around it. */
@NullMarked
package tv.marquee.ops.house;

import org.jspecify.annotations.NullMarked;
