package tv.marquee.ops.house;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;

/**
 * Whether what is read keeps up with the log. One that does not is no reason to stop the process, which accepts commands and
 * answers with what it has; so the health of all stays up, and the group {@code projections} says 503.
 */
final class ProjectionsHealth implements HealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public Health health() {
        List<ProjectionStatus> all = projections.statuses();
        List<String> late = all.stream()
                .filter(ProjectionStatus::isLate)
                .map(ProjectionStatus::name)
                .toList();
        Health.Builder health = late.isEmpty() ? Health.up() : Health.status(Status.UNKNOWN);
        all.forEach(status -> health.withDetail(
                status.name(),
                "position " + status.position() + ", lag " + status.lag() + (status.stalled() ? ", stalled" : "")
                        + (status.lastError() == null ? "" : ", " + status.lastError())));
        return health.build();
    }
}
