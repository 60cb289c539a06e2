/** The keys of people: made when the first event of theirs is stored, found when one is read, destroyed when they are to be forgotten. */
@NullMarked
package tv.marquee.command.privacy;

import org.jspecify.annotations.NullMarked;
