/** Spark jobs as the command line starts them, on one process and on a cluster. */
@NullMarked
package tv.marquee.ops.training;

import org.jspecify.annotations.NullMarked;
