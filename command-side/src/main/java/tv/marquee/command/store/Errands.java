package tv.marquee.command.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Remembers errands in PostgreSQL and runs them when they are due. Several processes share them; the errand of a process
 * that died is taken over by another after some seconds without a sign of life.
 */
public final class Errands implements SmartLifecycle {

    private static final int THREADS = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final int MISSED_SIGNS = 4;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE_SECONDS = 300;

    private final Scheduler scheduler;
    private volatile boolean running;

    Errands(DataSource dataSource, List<ErrandRunner> runners, InstantSource clock) {
        List<Task<?>> tasks = runners.stream().<Task<?>>map(Errands::task).toList();
        this.scheduler = Scheduler.create(dataSource, tasks)
                .tableName("event_store.scheduled_tasks")
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(LOOK)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED_SIGNS)
                .shutdownMaxWait(TIME_TO_FINISH)
                .failureLogging(LogLevel.WARN, false)
                .enableImmediateExecution()
                .build();
    }

    /** Remembers an errand; one that is remembered already stays as it is. */
    public void remember(Errand errand) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(errand.kind(), errand.what()), errand.due());
    }

    /** Looks for due errands now instead of at the next look. */
    public void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            scheduler.start();
            running = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (running) {
            scheduler.stop();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Task<Void> task(ErrandRunner runner) {
        return Tasks.oneTime(runner.kind())
                .onFailure(later())
                .execute((instance, context) -> runner.work().accept(instance.getId()));
    }

    /** After 1, 2, 4 seconds and so on, at most every five minutes, for as long as it takes. */
    private static FailureHandler<Void> later() {
        return (failed, next) -> {
            int failures = Math.min(failed.getExecution().consecutiveFailures, 20);
            Duration pause = Duration.ofSeconds(Math.min(1L << failures, LONGEST_PAUSE_SECONDS));
            next.reschedule(failed, failed.getTimeDone().plus(pause));
        };
    }
}
