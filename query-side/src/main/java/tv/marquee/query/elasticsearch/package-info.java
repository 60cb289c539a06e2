/**
 * The connection to Elasticsearch and the adapters that read shelves there. Projections share the connection; nothing else
 * names the technology.
 */
@NullMarked
package tv.marquee.query.elasticsearch;

import org.jspecify.annotations.NullMarked;
