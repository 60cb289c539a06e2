/** Reactions to what happened: events in, errands out, which lead to commands. One process at a time follows the log. */
@NullMarked
package tv.marquee.command.reaction;

import org.jspecify.annotations.NullMarked;
