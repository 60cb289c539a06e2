/**
 * Copies of the event store while it goes on, and a data folder made from one. Everything else of a house follows from the event store, and is not copied. For the
 * command line.
 */
@NullMarked
package tv.marquee.ops.backup;

import org.jspecify.annotations.NullMarked;
