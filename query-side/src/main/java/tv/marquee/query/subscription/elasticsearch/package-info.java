/** Finds subscriptions in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.subscription.elasticsearch;

import org.jspecify.annotations.NullMarked;
