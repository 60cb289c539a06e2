/** Finds downloads in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.download.elasticsearch;

import org.jspecify.annotations.NullMarked;
