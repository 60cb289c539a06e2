/** Profiles as they are shown: what a person rated and listed. Read by id, so that an answer is as fresh as the shelf. */
@NullMarked
package tv.marquee.query.profile;

import org.jspecify.annotations.NullMarked;
