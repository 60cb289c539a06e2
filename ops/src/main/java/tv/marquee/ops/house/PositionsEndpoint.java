package tv.marquee.ops.house;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.publication.RelayStatus;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;

/** How far the log has come, at {@code /actuator/marquee} on the management port. */
@Endpoint(id = "marquee")
final class PositionsEndpoint {

    private final ObjectProvider<Projections> projections;
    private final ObjectProvider<Relay> relay;

    PositionsEndpoint(ObjectProvider<Projections> projections, ObjectProvider<Relay> relay) {
        this.projections = projections;
        this.relay = relay;
    }

    @ReadOperation
    Positions positions() {
        return new Positions(
                projections.stream()
                        .flatMap(all -> all.statuses().stream())
                        .map(PositionsEndpoint::line)
                        .toList(),
                relay.stream().map(PositionsEndpoint::line).findFirst().orElse(null));
    }

    private static Line line(Relay relay) {
        RelayStatus sent = relay.status();
        return new Line("relay", sent.state().name(), sent.position(), sent.lag(), sent.eventsPerSecond(), null);
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

    /**
     * All that moves along the log in this process.
     *
     * @param relay null when it is in another
     */
    record Positions(List<Line> projections, @Nullable Line relay) {}

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
