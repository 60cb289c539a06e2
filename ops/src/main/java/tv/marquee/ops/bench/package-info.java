/** Benchmarks: what Marquee does beside what others would have used and beside what the machine can do, measured in
 * turns
 * in one run. Called by the command line. */
@NullMarked
package tv.marquee.ops.bench;

import org.jspecify.annotations.NullMarked;
