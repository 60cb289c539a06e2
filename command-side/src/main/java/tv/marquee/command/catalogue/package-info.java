/** The catalogue's decider in Axon's hands. Only the dispatch of commands may call it. */
@NullMarked
package tv.marquee.command.catalogue;

import org.jspecify.annotations.NullMarked;
