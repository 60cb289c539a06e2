/** A profile and what belongs to it: ratings, My List, home and recommendations. Nothing outside calls in. */
@NullMarked
package tv.marquee.api.profiles;

import org.jspecify.annotations.NullMarked;
