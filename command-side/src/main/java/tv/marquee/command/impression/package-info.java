/** The decider of an impression in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.impression;

import org.jspecify.annotations.NullMarked;
