/** The shelf of trends in Elasticsearch. */
@NullMarked
package tv.marquee.analytics.trend.elasticsearch;

import org.jspecify.annotations.NullMarked;
