package tv.marquee.command.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;

/** A Kafka of the test: remembers what arrived, and fails or forgets on demand. */
final class RecordingOutlet implements Outlet {

    private final List<Envelope> arrived = new ArrayList<>();
    private final List<Watermark> watermarks = new ArrayList<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private String identity = "here first";
    private int failures;
    private int share;

    /** The next sends deliver only a share of their batch, in percent, and then fail. */
    synchronized void failNext(int sends, int percent) {
        failures = sends;
        share = percent;
    }

    /** Everything is gone, as after a reinstallation. */
    synchronized void makeAnew() {
        becomes("here second");
    }

    /** It is at another address now, where others have written. */
    synchronized void makeAnotherThatIsInUse() {
        becomes("elsewhere first");
        ends.put(Topic.SUBSCRIBER.text() + "-0", 7L);
    }

    private void becomes(String another) {
        identity = another;
        ends.clear();
        arrived.clear();
        watermarks.clear();
    }

    /** The last records are gone, as after a power cut. */
    synchronized void loseTail() {
        ends.replaceAll((partition, end) -> end / 2);
        arrived.clear();
    }

    synchronized List<Envelope> arrived() {
        return List.copyOf(arrived);
    }

    /** Waits, for half a minute at most, until what arrived is as wanted. */
    synchronized void await(Predicate<RecordingOutlet> wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.test(this)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new TimeoutException(arrived.size() + " arrived, " + watermarks.size() + " watermarks");
            }
            wait(left);
        }
    }

    synchronized int count() {
        return arrived.size();
    }

    synchronized long watermark() {
        return watermarks.isEmpty() ? -1 : watermarks.getLast().position();
    }

    synchronized Watermark lastWatermark() {
        return watermarks.getLast();
    }

    @Override
    public synchronized Destination inspect() {
        return new Destination(identity, ends);
    }

    @Override
    public synchronized Map<String, Long> send(List<Envelope> events) {
        boolean failing = failures > 0;
        int most = failing ? events.size() * share / 100 : events.size();
        for (Envelope e : events.subList(0, most)) {
            String partition =
                    Topic.of(e.stream()).text() + "-" + Math.floorMod(e.owner().hashCode(), Topic.PARTITIONS);
            ends.merge(partition, 1L, Long::sum);
            arrived.add(e);
        }
        notifyAll();
        if (failing) {
            failures--;
            throw new OutletFailed("as told", new TimeoutException());
        }
        return Map.copyOf(ends);
    }

    @Override
    public synchronized CompletableFuture<Void> announce(Watermark watermark) {
        watermarks.add(watermark);
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void clear() {
        arrived.clear();
    }

    @Override
    public void reset() {}

    @Override
    public void close() {}
}
