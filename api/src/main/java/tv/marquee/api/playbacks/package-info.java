/** Watching over REST: playbacks on as many screens as an account may use, and what a profile has begun. */
@NullMarked
package tv.marquee.api.playbacks;

import org.jspecify.annotations.NullMarked;
