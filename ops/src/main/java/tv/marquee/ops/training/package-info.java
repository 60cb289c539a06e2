/**
 * Runs the Spark jobs of analytics-spark as processes of their own, since they have a class path of their own. The command
 * line and the first start call it.
 */
@NullMarked
package tv.marquee.ops.training;

import org.jspecify.annotations.NullMarked;
