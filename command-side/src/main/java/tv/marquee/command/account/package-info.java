/** Accounts: the decider in Axon's hands, that no two have one address, and who may sign in. The doors reach it
 * through the
 * gateway's ports only. */
@NullMarked
package tv.marquee.command.account;

import org.jspecify.annotations.NullMarked;
