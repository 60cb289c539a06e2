/** Finds impressions in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.impression.elasticsearch;

import org.jspecify.annotations.NullMarked;
