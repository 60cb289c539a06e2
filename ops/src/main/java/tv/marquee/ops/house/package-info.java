/**
 * Puts the rooms together: one Spring application of command side, relay, projections, query side and doors, with a demo
 * catalogue and a first model when it is empty. Started by the command line and by whole-house tests.
 */
@NullMarked
package tv.marquee.ops.house;

import org.jspecify.annotations.NullMarked;
