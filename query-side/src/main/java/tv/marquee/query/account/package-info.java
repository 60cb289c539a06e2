/** Accounts as they are shown to themselves. */
@NullMarked
package tv.marquee.query.account;

import org.jspecify.annotations.NullMarked;
