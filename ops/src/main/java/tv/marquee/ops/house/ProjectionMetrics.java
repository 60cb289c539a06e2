package tv.marquee.ops.house;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;

/** How far the log was applied, as measures for Prometheus: the same truth as {@code marquee status}. */
final class ProjectionMetrics implements MeterBinder {

    private final Projections projections;

    ProjectionMetrics(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List<String> names =
                projections.statuses().stream().map(ProjectionStatus::name).toList();
        for (String name : names) {
            projection(registry, name, "marquee.projection.position", "Applied up to here", ProjectionStatus::position);
            projection(
                    registry,
                    name,
                    "marquee.projection.lag",
                    "Records published and not applied",
                    ProjectionStatus::lag);
            projection(
                    registry,
                    name,
                    "marquee.projection.rate",
                    "Records a second of late",
                    ProjectionStatus::eventsPerSecond);
            projection(
                    registry,
                    name,
                    "marquee.projection.running",
                    "1 while it reads from Kafka",
                    status -> status.running() ? 1 : 0);
            projection(
                    registry,
                    name,
                    "marquee.projection.stalled",
                    "1 when it has had records to do for half a minute and did none",
                    status -> status.stalled() ? 1 : 0);
            projection(
                    registry,
                    name,
                    "marquee.projection.held.up",
                    "1 while what it writes to, Kafka or the keys of people cannot be reached",
                    status -> status.lastError() == null ? 0 : 1);
            projection(
                    registry,
                    name,
                    "marquee.projection.refused",
                    "Records that became dead letters since the process started",
                    ProjectionStatus::refused);
        }
    }

    private void projection(
            MeterRegistry registry, String name, String meter, String what, ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder(
                        meter,
                        projections,
                        of -> of.statuses().stream()
                                .filter(status -> status.name().equals(name))
                                .findFirst()
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .tags(Tags.of("projection", name))
                .description(what)
                .register(registry);
    }
}
