package tv.marquee.projection.intake;

import java.time.Duration;
import java.time.InstantSource;

/** What is known about one projection's work. */
record Monitor(String name, Progress progress, Health health, Rate rate, InstantSource clock) {

    /** How long records may wait before it is said that nothing moves. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Monitor of(Projection projection, InstantSource clock) {
        return new Monitor(
                projection.name(),
                new Progress(projection.topics(), projection::reached, clock),
                new Health(projection.name()),
                new Rate(clock),
                clock);
    }

    ProjectionStatus status(boolean running) {
        return new ProjectionStatus(
                name,
                running,
                progress.position(),
                progress.lag(),
                rate.perSecond(),
                isStalled(),
                health.refused(),
                health.lastError());
    }

    private boolean isStalled() {
        return progress.waitingSince()
                .filter(since -> since.plus(PATIENCE).isBefore(clock.instant()))
                .isPresent();
    }
}
