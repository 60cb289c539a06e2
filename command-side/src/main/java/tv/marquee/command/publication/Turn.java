package tv.marquee.command.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.command.publication.Outlet.Destination;
import tv.marquee.command.publication.Outlet.OutletFailed;
import tv.marquee.command.store.EventLog.Page;
import tv.marquee.command.store.RelayTable.Standing;
import tv.marquee.domain.ledger.Watermark;

/**
 * A relay's turn at sending: from taking the lease until it is lost or something fails. Sends the log in order, batch
 * after
 * batch; the stored position only moves over what is safe at the destination.
 */
final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final Route route;
    private final int round;
    private final String destination;
    private final Map<String, Long> offsets;
    private final boolean isFromTheStart;
    private long position;
    private Instant renewed;
    private Instant inspected;

    private Turn(Route route, int round, Destination there, long position, boolean isFromTheStart) {
        this.route = route;
        this.round = round;
        this.isFromTheStart = isFromTheStart;
        this.destination = there.identity();
        this.offsets = new TreeMap<>(there.offsets());
        this.position = position;
        this.renewed = route.clock().instant();
        this.inspected = renewed;
    }

    /**
     * Takes the lease and looks at the destination. Where that does not hold what was sent, the log starts over, and nothing else
     * is left there: what came to a destination made anew before that was seen would be read before the beginning.
     *
     * @return empty while another process has the lease
     * @throws OutletFailed when the destination cannot be reached, or is not the known one and holds events already
     */
    static Optional<Turn> take(Route route) {
        Optional<Standing> standing =
                route.table().take(route.owner(), route.settings().lease());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Destination there = route.outlet().inspect();
        long from = standing.get().position();
        boolean isFromTheStart = from > 0 && !holds(there, standing.get());
        if (isFromTheStart) {
            LOG.warn("Kafka is another one or has lost records; the whole log is sent again, up to {} events.", from);
            clear(route, there, standing.get());
            from = 0;
        }
        Turn turn = new Turn(route, standing.get().round(), there, from, isFromTheStart);
        return turn.advance(from) ? Optional.of(turn) : Optional.empty();
    }

    private static void clear(Route route, Destination there, Standing standing) {
        if (there.offsets().isEmpty()) {
            return;
        }
        String known = standing.destination();
        if (known != null && there.isElsewhere(known)) {
            throw new OutletFailed(
                    "Kafka is another cluster than the one that has the log, and its topics hold events already."
                            + " Connect to the one before, or delete the topics of this one",
                    null);
        }
        route.outlet().clear();
    }

    /** Whether it began by sending all again, to a destination whose readers may not have noticed yet that it is another. */
    boolean isFromTheStart() {
        return isFromTheStart;
    }

    /** The log was sent up to here. */
    long position() {
        return position;
    }

    /**
     * Sends the next batch, if there is one.
     *
     * @return how many events were sent, or {@link #IDLE} or {@link #LOST}
     * @throws OutletFailed when not all of them are known to be safe; the position did not move
     */
    int step() {
        if (!isStillMine()) {
            return LOST;
        }
        Page page = route.log().read(position, route.settings().batch());
        if (page.upTo() == position) {
            return IDLE;
        }
        if (!page.events().isEmpty()) {
            route.outlet().send(page.events()).forEach((partition, end) -> offsets.merge(partition, end, Math::max));
        }
        return advance(page.upTo()) ? page.events().size() : LOST;
    }

    /** There was nothing to send. */
    static final int IDLE = -1;

    /** The turn is over: another process has the lease, the position was moved, or the destination was made anew. */
    static final int LOST = -2;

    private boolean advance(long to) {
        Watermark watermark = new Watermark(to, offsets);
        CompletableFuture<Void> announced = route.outlet().announce(watermark);
        if (!route.table().advance(route.owner(), route.settings().lease(), round, watermark, destination)) {
            return false;
        }
        try {
            announced.join();
        } catch (CompletionException e) {
            throw new OutletFailed("the watermark was not taken", e);
        }
        position = to;
        renewed = route.clock().instant();
        return true;
    }

    private boolean isStillMine() {
        Instant now = route.clock().instant();
        if (now.isAfter(renewed.plus(route.settings().lease().dividedBy(3)))) {
            Optional<Standing> standing =
                    route.table().take(route.owner(), route.settings().lease());
            if (standing.isEmpty() || standing.get().round() != round) {
                return false;
            }
            renewed = now;
        }
        if (now.isAfter(inspected.plus(route.settings().inspection()))) {
            Destination there = route.outlet().inspect();
            inspected = now;
            return there.identity().equals(destination) && there.holds(offsets);
        }
        return true;
    }

    private static boolean holds(Destination there, Standing standing) {
        Watermark sent = standing.watermark();
        return there.identity().equals(standing.destination()) && sent != null && there.holds(sent.offsets());
    }
}
