/** Tests of the whole house: its rules, its style, and journeys through the real platform. */
@NullMarked
package tv.marquee.ops;

import org.jspecify.annotations.NullMarked;
