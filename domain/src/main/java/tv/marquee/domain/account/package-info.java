/** Accounts: who may sign in and in which role. One account has one or more profiles. */
@NullMarked
package tv.marquee.domain.account;

import org.jspecify.annotations.NullMarked;
