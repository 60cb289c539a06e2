package tv.marquee.ops.jobs;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.jobs.JobRuns.Run;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Launch;

/** {@code marquee jobs}. */
@Command(
        name = "jobs",
        description = {
            "Shows what was done every day beside serving people: accounts that are kept too long, the archive of the log, what is summed up of it, and the warehouse's rules.",
            "The house that runs on --data does it at 03:00 UTC (marquee.jobs.at); with --run, what is left of today is done now."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class JobsCommand implements Callable<Integer> {

    private static final int MOST = 30;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--run", description = "Do what is left of today, or of the day of --for.")
    private boolean run;

    @Option(names = "--for", paramLabel = "YYYY-MM-DD", description = "Another day than today.")
    private @Nullable String due;

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    public JobsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        // Migrations and drivers say more than whoever asks wants to know.
        LoggingSystem.get(JobsCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        LocalDate day = day();
        Endpoints house = Endpoints.requireRunning(data.folder());
        JobRuns runs = JobRuns.of(house);
        boolean done = true;
        if (run) {
            PrintWriter err = spec.commandLine().getErr();
            DailySteps steps = new DailySteps(
                    HouseSteps.of(house, management(), step -> {
                        err.println("  " + step);
                        err.flush();
                    }),
                    runs,
                    clock);
            done = steps.goOn(day == null ? steps.today() : day, each -> {});
        }
        show(runs.latest(MOST));
        return done ? 0 : 1;
    }

    private Management management() {
        return new Management(
                Launch.running(data.folder()).map(Launch::managementPort).orElse(null));
    }

    private @Nullable LocalDate day() {
        try {
            return due == null ? null : LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "--for is no day such as 2026-03-01.");
        }
    }

    private void show(List<Run> runs) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(Map.of("runs", runs)));
        } else if (runs.isEmpty()) {
            out.println("Nothing was run yet.");
        } else {
            out.print(table(runs, clock.instant()));
        }
        out.flush();
    }

    static String table(List<Run> runs, Instant now) {
        StringBuilder lines = new StringBuilder(String.format(
                "%-10s %-10s %7s  %-7s %9s  %s%n", "job", "for", "attempt", "state", "seconds", "detail"));
        for (Run run : runs) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%-10s %-10s %7d  %-7s %,9d  %s%n",
                    run.job(),
                    run.due(),
                    run.attempt(),
                    state(run, now),
                    run.took(now).toSeconds(),
                    run.detail()));
        }
        return lines.toString();
    }

    private static String state(Run run, Instant now) {
        if (run.endedAt() == null) {
            return run.took(now).compareTo(DailySteps.LONGEST_RUN) < 0 ? "runs" : "lost";
        }
        return run.isDone() ? "done" : "failed";
    }
}
