/** Subscriptions: the decider in Axon's hands, the offers on sale, the payment provider, and what follows from what happened. The
 * doors reach it through the gateway's ports only. */
@NullMarked
package tv.marquee.command.subscription;

import org.jspecify.annotations.NullMarked;
