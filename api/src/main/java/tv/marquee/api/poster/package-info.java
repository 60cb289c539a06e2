/**
 * Posters drawn by Marquee itself: one series of pictures, made only of shapes and system fonts, for titles that have no
 * picture of their own. Whoever shows a title may call {@link tv.marquee.api.poster.PosterArtist}; the rest is its studio.
 */
@NullMarked
package tv.marquee.api.poster;

import org.jspecify.annotations.NullMarked;
