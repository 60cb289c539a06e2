/** Tells from the words of a review whether its author liked the film. */
@NullMarked
package tv.marquee.analytics.sentiment;

import org.jspecify.annotations.NullMarked;
