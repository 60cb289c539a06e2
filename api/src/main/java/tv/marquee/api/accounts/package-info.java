/** Opening an account, and what an account sees of itself. Nothing outside calls in. */
@NullMarked
package tv.marquee.api.accounts;

import org.jspecify.annotations.NullMarked;
