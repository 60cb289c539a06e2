package tv.marquee.ops.house;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.publication.RelayStatus;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;

/** How far the log has come, at {@code /actuator/marquee} on the management port. */
@Endpoint(id = "marquee")
final class PositionsEndpoint {

    private final Projections projections;
    private final Relay relay;

    PositionsEndpoint(Projections projections, Relay relay) {
        this.projections = projections;
        this.relay = relay;
    }

    @ReadOperation
    Positions positions() {
        RelayStatus sent = relay.status();
        return new Positions(
                projections.statuses().stream().map(PositionsEndpoint::line).toList(),
                new Line("relay", sent.state().name(), sent.position(), sent.lag(), sent.eventsPerSecond(), null));
    }

    private static Line line(ProjectionStatus status) {
        return new Line(
                status.name(),
                status.state().name(),
                status.position(),
                status.lag(),
                status.eventsPerSecond(),
                status.lastError());
    }

    /** All that moves along the log. */
    record Positions(List<Line> projections, Line relay) {}

    /**
     * One of them.
     *
     * @param position everything up to here is done
     * @param lag events or records still to do; null while that is not known
     * @param rate events a second of late
     * @param error what keeps it from going on; null while it goes on
     */
    record Line(
            String name,
            String state,
            long position,
            @Nullable Long lag,
            double rate,
            @Nullable String error) {}
}
