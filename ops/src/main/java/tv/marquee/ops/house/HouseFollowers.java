package tv.marquee.ops.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.publication.RelayStatus;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.projection.intake.DeadLetterBox;
import tv.marquee.projection.intake.LogSource;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.intake.Retries;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.RebuildStatus;
import tv.marquee.projection.rebuild.Rebuilds;

/** What follows the log in this process, as its engineers see it. */
final class HouseFollowers implements LogFollowers {

    private static final List<Order> BEGINNINGS = List.of(Order.REBUILD, Order.REBUILD_FROM_EVENT_STORE);

    private final Relay relay;
    private final Projections projections;
    private final Rebuilds rebuilds;
    private final DeadLetterBox letters;
    private final Retries retries;

    HouseFollowers(Relay relay, Projections projections, Rebuilds rebuilds, DeadLetterBox letters, Retries retries) {
        this.relay = relay;
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.letters = letters;
        this.retries = retries;
    }

    @Override
    public List<Follower> all() {
        Map<String, RebuildStatus> last =
                rebuilds.statuses().stream().collect(Collectors.toMap(RebuildStatus::projection, Function.identity()));
        List<String> rebuildable = rebuilds.names();
        List<Follower> all = new ArrayList<>();
        all.add(relay());
        projections.statuses().forEach(status -> {
            RebuildStatus rebuild = last.get(status.name());
            all.add(new Follower(
                    status.name(),
                    state(status),
                    status.position(),
                    status.lag(),
                    status.eventsPerSecond(),
                    status.lastError(),
                    rebuild == null ? null : shown(rebuild),
                    rebuildable.contains(status.name()) ? orders(rebuild) : List.of()));
        });
        return all;
    }

    @Override
    public void order(String follower, Order order) {
        try {
            switch (order) {
                case REBUILD -> rebuilds.begin(follower, atFullSpeed(LogSource.KAFKA));
                case REBUILD_FROM_EVENT_STORE -> rebuilds.begin(follower, atFullSpeed(LogSource.EVENT_STORE));
                case PAUSE -> rebuilds.pause(follower);
                case RESUME -> rebuilds.resume(follower);
                case CANCEL -> rebuilds.cancel(follower);
                case COMPARE -> rebuilds.compare(follower);
                case SWAP -> rebuilds.swap(follower, true);
                case DROP -> rebuilds.drop(follower);
            }
        } catch (SinkUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Orders atFullSpeed(LogSource source) {
        return new Orders(false, 0, true, source);
    }

    @Override
    public Box deadLetters() {
        try {
            DeadLetterBox.Contents contents = letters.contents();
            return new Box(
                    contents.letters().stream().map(HouseFollowers::shown).toList(),
                    contents.settled().stream().map(HouseFollowers::shown).toList());
        } catch (SinkUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void settle(String projection, String reason, String event, Settlement why, String by) {
        try {
            letters.settle(projection, reason, event, why.name(), by);
        } catch (SinkUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public Retried retry(String projection, String reason, String event, @Nullable String at, String by) {
        try {
            Retries.Retried retried = retries.retry(projection, reason, event, at, Settlement.APPLIED_ANEW.name(), by);
            return new Retried(retried.applied(), retried.left());
        } catch (SinkUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static DeadLetters shown(DeadLetterBox.Letters each) {
        return new DeadLetters(
                each.projection(),
                each.reason(),
                each.event(),
                each.letters(),
                each.first(),
                each.last(),
                each.places());
    }

    private static Settled shown(DeadLetterBox.Settled each) {
        return new Settled(
                each.projection(), each.reason(), each.event(), each.letters(), each.why(), each.by(), each.at());
    }

    @Override
    public List<String> concernedBy(String event) {
        try {
            return projections.concernedBy(Ledger.current().typeOf(EventName.parse(event)));
        } catch (UnreadableEvent unknown) {
            return List.of();
        }
    }

    private Follower relay() {
        RelayStatus sent = relay.status();
        State state = switch (sent.state()) {
            case STOPPED -> State.STARTING;
            case STANDING_BY, SENDING -> State.RUNNING;
            case HELD_UP -> State.HELD_UP;
        };
        return new Follower("relay", state, sent.position(), sent.lag(), sent.eventsPerSecond(), null, null, List.of());
    }

    private static State state(ProjectionStatus status) {
        return switch (status.state()) {
            case STARTING -> State.STARTING;
            case RUNNING -> State.RUNNING;
            case STALLED, HELD_UP -> State.HELD_UP;
        };
    }

    private static List<Order> orders(@Nullable RebuildStatus rebuild) {
        if (rebuild == null) {
            return BEGINNINGS;
        }
        return switch (rebuild.state()) {
            case FILLING -> List.of(Order.PAUSE, Order.CANCEL);
            case PAUSED -> List.of(Order.RESUME, Order.CANCEL);
            case COMPARING -> List.of(Order.CANCEL);
            case SAME, DIFFERENT -> List.of(Order.SWAP, Order.COMPARE, Order.CANCEL);
            case SWAPPED -> rebuild.kept().isEmpty() ? BEGINNINGS : List.of(Order.DROP);
            case CANCELLED -> BEGINNINGS;
        };
    }

    private static Rebuild shown(RebuildStatus rebuild) {
        var comparison = rebuild.comparison();
        return new Rebuild(
                rebuild.copy(),
                rebuild.state().name(),
                rebuild.total() == 0 ? 0 : (int) (100 * rebuild.done() / rebuild.total()),
                rebuild.eventsPerSecond(),
                rebuild.secondsLeft(),
                comparison == null ? null : comparison.equal(),
                comparison == null ? 0 : comparison.differing(),
                comparison == null
                        ? List.of()
                        : comparison.listed().stream()
                                .map(difference -> difference.id() + ": " + difference.where())
                                .toList(),
                rebuild.kept(),
                rebuild.problem());
    }
}
