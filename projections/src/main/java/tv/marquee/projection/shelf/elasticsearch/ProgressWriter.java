package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.query.freshness.Shelf;

/**
 * Writes how far shelves have come, beside the work of projections and for all shelves at once: what is reached while a
 * write is under way goes with the next. Safe for use by many threads.
 */
final class ProgressWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressWriter.class);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final ElasticsearchClient client;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("shelf-progress").daemon().factory());
    private final Map<Shelf, Long> pending = new EnumMap<>(Shelf.class);
    private boolean scheduled;
    private boolean failing;

    ProgressWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** Everything up to this position stands on the shelf. Returns at once; written within a fraction of a second. */
    synchronized void reached(Shelf shelf, long position) {
        pending.merge(shelf, position, Math::max);
        if (!scheduled) {
            schedule(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }

    private void schedule(Duration delay) {
        try {
            writer.schedule(this::writeAll, delay.toNanos(), TimeUnit.NANOSECONDS);
            scheduled = true;
        } catch (RejectedExecutionException e) {
            // Closed: the next start tells progress anew.
        }
    }

    private void writeAll() {
        Map<Shelf, Long> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
            done();
        } catch (SinkUnavailable e) {
            failed(taken, e);
        }
    }

    private synchronized Map<Shelf, Long> take() {
        Map<Shelf, Long> taken = new EnumMap<>(pending);
        pending.clear();
        scheduled = !taken.isEmpty();
        return taken;
    }

    /** Looks again after a pause even when nothing waits now, so that a run of positions makes few writes. */
    private synchronized void done() {
        if (failing) {
            failing = false;
            LOG.info("progress of shelves is written again");
        }
        schedule(BETWEEN_WRITES);
    }

    private synchronized void failed(Map<Shelf, Long> taken, SinkUnavailable e) {
        if (!failing) {
            failing = true;
            LOG.warn("progress of shelves cannot be written now: {}", e.getMessage());
        }
        taken.forEach((shelf, position) -> pending.merge(shelf, position, Math::max));
        schedule(AFTER_FAILURE);
    }

    private void write(Map<Shelf, Long> positions) {
        BulkRequest.Builder request = new BulkRequest.Builder().index(Shelf.PROGRESS_INDEX);
        positions.forEach((shelf, position) ->
                request.operations(o -> o.index(i -> i.id(shelf.alias()).document(Map.of("position", position)))));
        BulkResponse response = Requests.answer(() -> client.bulk(request.build()));
        if (response.errors()) {
            throw new SinkUnavailable(
                    "progress was refused: "
                            + Requests.kind(response.items().getFirst().error()),
                    null);
        }
    }
}
