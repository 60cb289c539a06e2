/** Finds titles that are alike by content in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.recommendation.elasticsearch;

import org.jspecify.annotations.NullMarked;
