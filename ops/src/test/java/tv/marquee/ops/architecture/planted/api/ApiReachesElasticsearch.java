package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class ApiReachesElasticsearch {
    Object target = new tv.marquee.ops.architecture.planted.query.elasticsearch.Adapter();
}
