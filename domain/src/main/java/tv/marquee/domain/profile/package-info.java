/** Profiles: the people who watch, what they rate and what they keep on My List. */
@NullMarked
package tv.marquee.domain.profile;

import org.jspecify.annotations.NullMarked;
