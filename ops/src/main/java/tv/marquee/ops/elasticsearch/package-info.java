/**
 * The analysis plugin that gives the small Elasticsearch server of the local platform the names a full distribution has.
 * Only that server loads it, from a jar of its own; nothing in Marquee calls it.
 */
@NullMarked
package tv.marquee.ops.elasticsearch;

import org.jspecify.annotations.NullMarked;
