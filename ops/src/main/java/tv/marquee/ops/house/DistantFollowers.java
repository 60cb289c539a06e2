package tv.marquee.ops.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.RelayTable;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfProgress;
import tv.marquee.query.freshness.ShelfUnavailable;

/**
 * What follows the log in other processes, as far as they write down how far they have come. Orders are given to them where they run, at
 * {@code /actuator/rebuilds} and {@code /actuator/deadletters} of a projector's management port.
 */
final class DistantFollowers implements LogFollowers {

    private static final String ELSEWHERE = "Projections run in processes of their own; ask one of those.";

    private final EventLog log;
    private final RelayTable relay;
    private final ShelfProgress shelves;

    DistantFollowers(EventLog log, RelayTable relay, ShelfProgress shelves) {
        this.log = log;
        this.relay = relay;
        this.shelves = shelves;
    }

    @Override
    public List<Follower> all() {
        List<Follower> all = new ArrayList<>();
        Long sent = sent();
        all.add(follower("relay", sent, drawn(), sent == null ? "the event store does not answer" : null));
        Arrays.stream(Shelf.values())
                .filter(shelf -> shelf != Shelf.TRENDS)
                .forEach(shelf -> all.add(follower(shelf, sent)));
        return all;
    }

    private Follower follower(Shelf shelf, @Nullable Long sent) {
        try {
            return follower(shelf.alias(), shelves.positionOf(shelf), sent, null);
        } catch (ShelfUnavailable away) {
            return follower(shelf.alias(), null, sent, "Elasticsearch does not answer");
        }
    }

    private static Follower follower(String name, @Nullable Long position, @Nullable Long end, @Nullable String error) {
        Long lag = position == null || end == null ? null : Math.max(0, end - position);
        return new Follower(
                name,
                error == null ? State.RUNNING : State.HELD_UP,
                position == null ? 0 : position,
                lag,
                0,
                error,
                null,
                List.of());
    }

    private @Nullable Long sent() {
        try {
            return relay.position();
        } catch (DataAccessException away) {
            return null;
        }
    }

    private @Nullable Long drawn() {
        try {
            return log.drawn();
        } catch (DataAccessException away) {
            return null;
        }
    }

    @Override
    public void order(String follower, Order order) {
        throw new IllegalStateException(ELSEWHERE);
    }

    @Override
    public Box deadLetters() {
        throw new IllegalStateException(ELSEWHERE);
    }

    @Override
    public void settle(String projection, String reason, String event, Settlement why, String by) {
        throw new IllegalStateException(ELSEWHERE);
    }

    @Override
    public Retried retry(String projection, String reason, String event, @Nullable String at, String by) {
        throw new IllegalStateException(ELSEWHERE);
    }

    @Override
    public List<String> concernedBy(String event) {
        return List.of();
    }
}
