/** Finds profiles in Elasticsearch. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.profile.elasticsearch;

import org.jspecify.annotations.NullMarked;
