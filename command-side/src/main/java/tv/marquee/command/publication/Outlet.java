package tv.marquee.command.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Watermark;

/** Where the relay sends the log. Used by one thread. */
interface Outlet extends AutoCloseable {

    /**
     * Makes it ready where it is not, and says what it holds.
     *
     * @throws OutletFailed when it cannot be reached
     */
    Destination inspect();

    /**
     * Sends events. Returns when all are safe there. When it throws, some may have arrived; on each partition those
     * are the
     * first ones.
     *
     * @return by {@code topic-partition}, the offset after the last record of those written to
     * @throws OutletFailed when not all are known to be safe
     */
    Map<String, Long> send(List<Envelope> events);

    /** Publishes a watermark; completes when it is safe, or with {@link OutletFailed}. */
    CompletableFuture<Void> announce(Watermark watermark);

    /**
     * Removes all events there, so that a reader finds first what is sent next. Readers that are under way miss nothing of it.
     *
     * @throws OutletFailed when it cannot be reached
     */
    void clear();

    /** Forgets whatever is on its way, and connects anew at the next call. */
    void reset();

    @Override
    void close();

    /**
     * What is there.
     *
     * @param identity names the place, and after a blank what is there; differs after the destination was made anew
     * @param offsets by {@code topic-partition}, the offset after the last record; partitions never written are absent
     */
    record Destination(String identity, Map<String, Long> offsets) {

        public Destination {
            offsets = Map.copyOf(offsets);
        }

        /** Whether this is another place than that of an identity, and not only made anew. */
        boolean isElsewhere(String known) {
            return !place(identity).equals(place(known));
        }

        private static String place(String identity) {
            return identity.substring(0, (identity + " ").indexOf(' '));
        }

        /** Whether everything below these offsets is still there. */
        boolean holds(Map<String, Long> sent) {
            return sent.entrySet().stream().allMatch(s -> offsets.getOrDefault(s.getKey(), 0L) >= s.getValue());
        }
    }

    /** The destination cannot be reached, or does not take what it is given. */
    final class OutletFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutletFailed(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
