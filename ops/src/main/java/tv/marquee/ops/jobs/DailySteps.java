package tv.marquee.ops.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tv.marquee.ops.jobs.JobRuns.Run;

/**
 * The steps of a day, one after the other. What was done for the day is not done again; what failed is tried again some times, and what comes after it waits. A run
 * whose process was killed counts as failed after a while.
 */
public final class DailySteps {

    static final int ATTEMPTS = 3;
    static final Duration LONGEST_RUN = Duration.ofHours(6);

    private final List<Step> steps;
    private final JobRuns runs;
    private final InstantSource clock;

    public DailySteps(List<Step> steps, JobRuns runs, InstantSource clock) {
        this.steps = List.copyOf(steps);
        this.runs = runs;
        this.clock = clock;
    }

    /** The day that it is now, in UTC. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Goes on with a day, until all of it is done, a step fails, or one is under way elsewhere.
     *
     * @param told of each run, when it begins and when it has ended
     * @return whether all of it is done
     */
    public boolean goOn(LocalDate due, Consumer<Run> told) {
        for (Step step : steps) {
            if (!isDone(step, due) && !attempt(step, due, told)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDone(Step step, LocalDate due) {
        return runs.of(step.name(), due).stream().anyMatch(Run::isDone);
    }

    private boolean attempt(Step step, LocalDate due, Consumer<Run> told) {
        List<Run> before = runs.of(step.name(), due);
        boolean underWay = before.stream().anyMatch(this::isUnderWay);
        if (underWay || before.size() >= ATTEMPTS) {
            return false;
        }
        Optional<Run> begun = runs.begin(step.name(), due, before.size() + 1, clock.instant());
        begun.ifPresent(told);
        return begun.isPresent() && carriedOut(step, begun.get(), told);
    }

    private boolean isUnderWay(Run run) {
        return run.endedAt() == null && run.took(clock.instant()).compareTo(LONGEST_RUN) < 0;
    }

    private boolean carriedOut(Step step, Run run, Consumer<Run> told) {
        boolean failed = false;
        String detail;
        try {
            detail = step.work().run();
        } catch (RuntimeException e) {
            failed = true;
            detail = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        runs.end(run, failed, detail, clock.instant());
        told.accept(new Run(
                run.id(), run.job(), run.due(), run.attempt(), run.startedAt(), clock.instant(), failed, detail));
        return !failed;
    }
}
