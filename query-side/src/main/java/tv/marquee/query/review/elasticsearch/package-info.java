/** Finds reviews in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.review.elasticsearch;

import org.jspecify.annotations.NullMarked;
