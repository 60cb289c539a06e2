/** Breaks one thing at a time around a house under load, and counts what became of every command that was accepted. */
@NullMarked
package tv.marquee.ops.faults;

import org.jspecify.annotations.NullMarked;
