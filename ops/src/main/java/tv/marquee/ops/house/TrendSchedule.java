package tv.marquee.ops.house;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.training.JobFailed;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/** Has what is trending counted while the house runs, whenever the log has grown since the last count. */
final class TrendSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrendSchedule.class);

    private final Endpoints endpoints;
    private final LongSupplier endOfLog;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("trends").daemon().unstarted(task));
    private long counted = -1;

    private TrendSchedule(Endpoints endpoints, LongSupplier endOfLog) {
        this.endpoints = endpoints;
        this.endOfLog = endOfLog;
    }

    /**
     * Begins at once.
     *
     * @param every how long to wait between the end of a count and the next; when it is zero, nothing is counted
     */
    static TrendSchedule start(Endpoints endpoints, Duration every, LongSupplier endOfLog) {
        TrendSchedule schedule = new TrendSchedule(endpoints, endOfLog);
        if (every.isPositive()) {
            schedule.thread.scheduleWithFixedDelay(schedule::count, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
        return schedule;
    }

    private void count() {
        long end = endOfLog.getAsLong();
        if (end == counted) {
            return;
        }
        try {
            var result = LogJob.followTrends(JobSite.of(endpoints))
                    .run(List.of("--master", "local[1]"), step -> LOG.debug("trends {}", step));
            counted = end;
            LOG.info(
                    "Trends: {} new records of the log in {} s, {} counts written, {} acts too late to count.",
                    result.path("records").asLong(0),
                    Math.round(result.path("seconds").asDouble(0)),
                    result.path("counts").asLong(0),
                    result.path("late").asLong(0));
        } catch (JobFailed e) {
            LOG.warn("What is trending was not counted; rows show the last count. {}", e.getMessage());
        }
    }

    /** Ends a count that is on its way, too. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
