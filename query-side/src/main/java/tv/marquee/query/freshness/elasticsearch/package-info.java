/** Progress of shelves as their projections write it to Elasticsearch. Nothing outside composes with it directly. */
@NullMarked
package tv.marquee.query.freshness.elasticsearch;

import org.jspecify.annotations.NullMarked;
