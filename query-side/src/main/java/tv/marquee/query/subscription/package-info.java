/** Subscriptions as they are shown to their accounts: state, plan and invoices. What may be watched is decided elsewhere. */
@NullMarked
package tv.marquee.query.subscription;

import org.jspecify.annotations.NullMarked;
