/** The command side as others put it together: a configuration for deciding commands, and one for publishing the log.
 * The composition of the house may call it; doors use the gateway's ports. */
@NullMarked
package tv.marquee.command;

import org.jspecify.annotations.NullMarked;
