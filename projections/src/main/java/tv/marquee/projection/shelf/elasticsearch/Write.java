package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.util.BinaryData;

/**
 * A document to be written.
 *
 * @param version the position it follows from; a document of that version or a later one is left as it is
 */
record Write(String id, long version, BinaryData json) {}
