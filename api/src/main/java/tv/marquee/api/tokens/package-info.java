/** Bearer tokens for an address and a password. Nothing outside calls in. */
@NullMarked
package tv.marquee.api.tokens;

import org.jspecify.annotations.NullMarked;
