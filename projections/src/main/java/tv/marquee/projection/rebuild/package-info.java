/**
 * Makes a projection anew in a second copy, from the log, while the first is read and kept: fill, compare, swap, drop.
 * Nothing here can do more than write a copy: what reacts to events with commands, mails or payments is on the command side,
 * which this module does not see.
 */
@NullMarked
package tv.marquee.projection.rebuild;

import org.jspecify.annotations.NullMarked;
