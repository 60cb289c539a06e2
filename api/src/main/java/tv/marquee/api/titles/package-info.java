/** The catalogue: search, suggestions, one title, and posters. Other doors use its cards. */
@NullMarked
package tv.marquee.api.titles;

import org.jspecify.annotations.NullMarked;
