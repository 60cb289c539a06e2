/** Who comes in: bearer tokens, sessions, roles, and limits on guessing. Other doors use SignedIn and the gate. */
@NullMarked
package tv.marquee.api.security;

import org.jspecify.annotations.NullMarked;
