package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

/** What became of one write of a bulk. */
sealed interface Outcome {

    /** It stands in the index. */
    record Written() implements Outcome {}

    /** The index has it, or a later one, already. */
    record Overtaken() implements Outcome {}

    /** Not now: the server is busy, or a shard or the index is away. */
    record Later(String reason) implements Outcome {}

    /** Never: the index does not take such a document. */
    record Refused(String reason) implements Outcome {}

    static Outcome of(BulkResponseItem item) {
        int status = item.status();
        if (status < 300) {
            return new Written();
        }
        String reason = status + " " + Requests.kind(item.error());
        return switch (status) {
            case 409 -> new Overtaken();
            case 404, 408, 429 -> new Later(reason);
            default -> status < 500 ? new Refused(reason) : new Later(reason);
        };
    }
}
