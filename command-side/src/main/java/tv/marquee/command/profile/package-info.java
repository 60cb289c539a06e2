/** The decider of profiles in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.profile;

import org.jspecify.annotations.NullMarked;
