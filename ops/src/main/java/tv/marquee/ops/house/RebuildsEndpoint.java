package tv.marquee.ops.house;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import tv.marquee.projection.intake.LogSource;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.RebuildStatus;
import tv.marquee.projection.rebuild.Rebuilds;

/** Rebuilds of projections, at {@code /actuator/rebuilds} on the management port. */
@Endpoint(id = "rebuilds")
final class RebuildsEndpoint {

    private final Rebuilds rebuilds;

    RebuildsEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** The last rebuilds, and what can be rebuilt. */
    record Overview(List<String> projections, List<RebuildStatus> rebuilds) {}

    @ReadOperation
    Overview all() {
        return new Overview(rebuilds.names(), rebuilds.statuses());
    }

    /**
     * Orders something of one rebuild.
     *
     * @param order {@code begin}, {@code pause}, {@code resume}, {@code throttle}, {@code cancel}, {@code compare},
     *     {@code swap} or {@code drop}
     * @param eventsPerSecond with {@code begin} and {@code throttle}: the most; 0 for any number
     * @param swap with {@code begin}: whether the copy is swapped in by itself
     * @param from with {@code begin}: {@code kafka} or {@code event-store}; Kafka if it is not said
     * @param differences with {@code swap}: whether they are accepted
     */
    @WriteOperation
    WebEndpointResponse<Object> order(
            @Selector String projection,
            String order,
            @Nullable Long eventsPerSecond,
            @Nullable Boolean swap,
            @Nullable String from,
            @Nullable Boolean differences) {
        long most = eventsPerSecond == null ? 0 : eventsPerSecond;
        return EndpointAnswers.of(() -> switch (order) {
            case "begin" ->
                rebuilds.begin(
                        projection,
                        new Orders(
                                false,
                                most,
                                !Boolean.FALSE.equals(swap),
                                from == null ? LogSource.KAFKA : LogSource.named(from)));
            case "pause" -> rebuilds.pause(projection);
            case "resume" -> rebuilds.resume(projection);
            case "throttle" -> rebuilds.throttle(projection, most);
            case "cancel" -> rebuilds.cancel(projection);
            case "compare" -> rebuilds.compare(projection);
            case "swap" -> rebuilds.swap(projection, Boolean.TRUE.equals(differences));
            case "drop" -> {
                rebuilds.drop(projection);
                yield Map.of("projection", projection);
            }
            default -> throw new IllegalArgumentException("there is no order " + order);
        });
    }
}
