/** Secrets that come from settings, and what is signed with them. */
@NullMarked
package tv.marquee.command.secret;

import org.jspecify.annotations.NullMarked;
