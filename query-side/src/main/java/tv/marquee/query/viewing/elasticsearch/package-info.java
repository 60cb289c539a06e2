/** Finds what people watched in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.viewing.elasticsearch;

import org.jspecify.annotations.NullMarked;
