/**
 * Subscriptions: what an account may watch with, what it pays and when. One stream an account; time, prices and what the
 * payment provider said come in with the commands.
 */
@NullMarked
package tv.marquee.domain.subscription;

import org.jspecify.annotations.NullMarked;
