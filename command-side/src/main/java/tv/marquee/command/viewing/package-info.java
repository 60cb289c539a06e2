/** The decider of an account's screens in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.viewing;

import org.jspecify.annotations.NullMarked;
