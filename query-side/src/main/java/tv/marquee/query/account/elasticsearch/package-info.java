/** Finds accounts in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.account.elasticsearch;

import org.jspecify.annotations.NullMarked;
