package tv.marquee.projection.intake;

import java.time.InstantSource;

/** What is known about one projection's work. */
record Monitor(String name, Progress progress, Health health, Rate rate) {

    static Monitor of(Projection projection, InstantSource clock) {
        return new Monitor(
                projection.name(),
                new Progress(projection.topics(), projection::reached),
                new Health(projection.name()),
                new Rate(clock));
    }

    ProjectionStatus status(boolean running) {
        return new ProjectionStatus(
                name, running, progress.position(), progress.lag(), rate.perSecond(), health.lastError());
    }
}
