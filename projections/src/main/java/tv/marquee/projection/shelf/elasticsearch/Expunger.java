package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.DocStats;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * Makes indices let go of the bytes of deleted documents, which they would keep until they have many of them. For copies that may be behind, an index
 * holds on to what was deleted until it has looked how far they are, which it does every half a minute, and is slow to say so; so it is done again and
 * again until nothing that was deleted is left, or an index that is always written to was given ten minutes. Safe for use by many threads.
 */
final class Expunger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expunger.class);
    private static final List<Duration> PAUSES = Stream.of(5, 35, 20, 20, 20, 20, 60, 120, 300)
            .map(Duration::ofSeconds)
            .toList();

    private final ElasticsearchClient client;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expunge").daemon().factory());

    Expunger(ElasticsearchClient client) {
        this.client = client;
    }

    /** Documents of a shelf were deleted, now or before this process started. Returns at once. */
    void deleted(String alias) {
        again(alias, 0);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void again(String alias, int attempt) {
        if (attempt == PAUSES.size()) {
            return;
        }
        try {
            thread.schedule(() -> expunge(alias, attempt), PAUSES.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is expunged at the next start.", alias);
        }
    }

    private void expunge(String alias, int attempt) {
        try {
            if (!Requests.answer(() -> client.indices().exists(e -> e.index(alias)))
                    .value()) {
                return; // a copy that was dropped, or swapped in and goes by another name
            }
            Requests.answer(() -> client.indices().flush(f -> f.index(alias)));
            Requests.answer(
                    () -> client.indices().forcemerge(f -> f.index(alias).onlyExpungeDeletes(true)));
            if (left(alias) > 0) {
                again(alias, attempt + 1);
            }
        } catch (SinkUnavailable e) {
            if (attempt == 0) {
                // A copy may have been swapped in at this moment, and goes by another name from now on.
                LOG.debug("Deleted documents of {} are not expunged yet: {}", alias, e.getMessage());
            } else {
                LOG.warn("Deleted documents of {} are not expunged yet: {}", alias, e.getMessage());
            }
            again(alias, attempt + 1);
        }
    }

    private long left(String alias) {
        IndicesStats all = Requests.answer(
                        () -> client.indices().stats(s -> s.index(alias).metric(CommonStatsFlag.Docs)))
                .all();
        DocStats docs = all.primaries() == null ? null : all.primaries().docs();
        return docs == null || docs.deleted() == null ? 0 : docs.deleted();
    }
}
