package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class ElasticOutsideLeaf {
    Object client = co.elastic.clients.elasticsearch.ElasticsearchClient.class;
}
