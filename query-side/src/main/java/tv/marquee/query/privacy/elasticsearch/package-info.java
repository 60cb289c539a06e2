/** Requests from Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.privacy.elasticsearch;

import org.jspecify.annotations.NullMarked;
