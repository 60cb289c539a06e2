/** From a command to stored events: Axon's command bus for single commands, a path of its own for many at once, with
 * conflicts tried again. The doors reach it through the gateway's ports only. */
@NullMarked
package tv.marquee.command.dispatch;

import org.jspecify.annotations.NullMarked;
