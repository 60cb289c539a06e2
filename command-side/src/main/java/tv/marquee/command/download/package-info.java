/** The decider of an account's downloads in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.download;

import org.jspecify.annotations.NullMarked;
