package tv.marquee.ops.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.jobs.JobRuns.Run;
import tv.marquee.ops.platform.Endpoints;

/** Has the steps of each day done once its hour has come, by whichever process of the house is first. */
public final class JobSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobSchedule.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    /** A house that was just started has enough to do. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(20);

    private final Endpoints house;
    private final Management management;
    private final LocalTime at;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("jobs").daemon().unstarted(task));

    /** Made when the event store first answers, by the one thread. */
    private @Nullable DailySteps steps;

    private JobSchedule(Endpoints house, Management management, LocalTime at, Clock clock) {
        this.house = house;
        this.management = management;
        this.at = at;
        this.clock = clock;
    }

    /**
     * Begins.
     *
     * @param at the time of day in UTC, such as {@code 03:00}; {@code off} for never
     */
    public static JobSchedule start(Endpoints house, Management management, String at, Clock clock) {
        boolean never = at.equals("off");
        JobSchedule schedule = new JobSchedule(house, management, never ? LocalTime.MAX : LocalTime.parse(at), clock);
        if (!never) {
            schedule.thread.scheduleWithFixedDelay(
                    schedule::look, FIRST_LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return schedule;
    }

    private void look() {
        if (LocalTime.now(clock.withZone(ZoneOffset.UTC)).isBefore(at)) {
            return;
        }
        try {
            if (steps == null) {
                steps = new DailySteps(
                        HouseSteps.of(house, management, step -> LOG.debug("job {}", step)), JobRuns.of(house), clock);
            }
            steps.goOn(steps.today(), this::tell);
        } catch (DataAccessException | FlywayException e) {
            LOG.warn("Today's jobs wait for the event store: {}", e.getClass().getSimpleName());
        }
    }

    private void tell(Run run) {
        if (run.endedAt() == null) {
            return;
        }
        if (run.isDone()) {
            LOG.info("Job {} of {}: {}.", run.job(), run.due(), run.detail());
        } else {
            LOG.warn("Job {} of {} failed, attempt {}: {}", run.job(), run.due(), run.attempt(), run.detail());
        }
    }

    /** Ends a job that is on its way, too. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
