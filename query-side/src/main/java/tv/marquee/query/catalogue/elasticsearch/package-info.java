/** Finds titles in Elasticsearch, by id and by search. Used through the port by composing its configuration. */
@NullMarked
package tv.marquee.query.catalogue.elasticsearch;

import org.jspecify.annotations.NullMarked;
