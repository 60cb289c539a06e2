package tv.marquee.ops.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee aggregate}. */
@Command(
        name = "aggregate",
        description = {
            "Sums up what people watch and pay into the warehouse of the house that runs on --data: titles by day and week, active people, cohorts, churn by reason, recurring revenue and segments.",
            "Reads the whole log, and replaces the days that may have changed since the last run, or all of them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AggregateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Option(names = "--full", description = "Replace everything.")
    private boolean full;

    @Option(
            names = "--from",
            paramLabel = "kafka|archive|DIR-OR-URL",
            defaultValue = "kafka",
            description = "Where the log is read from (default: ${DEFAULT-VALUE}).")
    private String from = "kafka";

    @Mixin
    private JobOptions job = new JobOptions();

    @Override
    public Integer call() {
        if (from.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--from must not be empty.");
        }
        JobSite site = house.site();
        List<String> more = new ArrayList<>(job.arguments());
        if (full) {
            more.addAll(List.of("--full", "yes"));
        }
        if (!from.equals("kafka")) {
            more.addAll(List.of("--archive", LogJob.archiveOf(site, from.equals("archive") ? "" : from)));
        }
        job.print(spec, LogJob.aggregate(site).run(more, JobOptions.telling(spec)), AggregateCommand::words);
        return 0;
    }

    private static String words(JsonNode summed) {
        String since = summed.path("since").asString("");
        return String.format(
                Locale.ROOT,
                "%,d records up to position %,d summed up in %.0f s: %,d rows written, %s",
                summed.path("records").asLong(0),
                summed.path("position").asLong(0),
                summed.path("seconds").asDouble(0),
                summed.path("rows").asLong(0),
                since.isEmpty() ? "everything replaced" : "replaced from " + since + " on");
    }
}
