/** Plans, subscriptions, invoices and payments over REST. The web client calls {@code Subscribing} and {@code OwnSubscription}. */
@NullMarked
package tv.marquee.api.subscriptions;

import org.jspecify.annotations.NullMarked;
