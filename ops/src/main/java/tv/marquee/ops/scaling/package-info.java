/** What more processes of one role bring, measured on this machine and drawn. Called by the command line. */
@NullMarked
package tv.marquee.ops.scaling;

import org.jspecify.annotations.NullMarked;
