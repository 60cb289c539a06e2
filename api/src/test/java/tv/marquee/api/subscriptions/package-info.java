/** Tests of subscriptions, and what stands in for the side that sells. */
@NullMarked
package tv.marquee.api.subscriptions;

import org.jspecify.annotations.NullMarked;
