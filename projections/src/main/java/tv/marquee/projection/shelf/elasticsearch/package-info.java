/**
 * Keeps shelves in Elasticsearch: creates their indices, loads the views that a batch concerns, and writes them with the
 * log's positions as versions. Composed through its configuration.
 */
@NullMarked
package tv.marquee.projection.shelf.elasticsearch;

import org.jspecify.annotations.NullMarked;
