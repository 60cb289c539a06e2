/** The decider of reviews in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.review;

import org.jspecify.annotations.NullMarked;
