/** Tells from the words of a review whether its author liked the film, by a model that training published. */
@NullMarked
package tv.marquee.projection.sentiment;

import org.jspecify.annotations.NullMarked;
