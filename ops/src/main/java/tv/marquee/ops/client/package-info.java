/** A client of a running house, for what measures it and what breaks things around it. */
@NullMarked
package tv.marquee.ops.client;

import org.jspecify.annotations.NullMarked;
