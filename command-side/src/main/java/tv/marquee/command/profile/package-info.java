/** The decider of profiles in Axon's hands, how many an account may have, and their PINs. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.profile;

import org.jspecify.annotations.NullMarked;
