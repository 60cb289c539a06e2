package tv.marquee.ops.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee experiment}. */
@Command(
        name = "experiment",
        description = {
            "Says what an experiment found by now, from the log of the house that runs on --data.",
            "By person, from when they were first shown a page of it: minutes watched, and whether a title was seen to its",
            "end or given four stars and more. Experiments are set under marquee.home.experiments."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ExperimentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The experiment's name.")
    private String experiment = "";

    @Mixin
    private SiteOption house = new SiteOption();

    @Option(
            names = "--weights",
            paramLabel = "A=1,B=1",
            description =
                    "The variants by their weights, the first being what others are compared with (default: those that"
                            + " people were in, evenly).")
    private @Nullable String weights;

    @Mixin
    private JobOptions job = new JobOptions();

    @Override
    public Integer call() {
        JobSite site = house.site();
        List<String> arguments = new ArrayList<>(job.arguments());
        if (weights != null) {
            arguments.addAll(List.of("--weights", weights));
        }
        JsonNode report = LogJob.reportExperiment(site, experiment).run(arguments, JobOptions.telling(spec));
        job.print(spec, report, ExperimentCommand::words);
        return 0;
    }

    private static String words(JsonNode report) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT, "%-24s %8s %20s %10s%n", "variant", "people", "minutes a person", "positive"));
        for (JsonNode variant : report.path("variants")) {
            words.append(String.format(
                    Locale.ROOT,
                    "%-24s %,8d %12.2f ± %5.2f %8.1f %%%n",
                    variant.path("name").asString("?"),
                    variant.path("people").asLong(0),
                    variant.path("minutes").asDouble(0),
                    variant.path("minutesError").asDouble(0),
                    100 * variant.path("positive").asDouble(0)));
        }
        for (JsonNode difference : report.path("differences")) {
            words.append(String.format(
                    Locale.ROOT,
                    "%n%s against the first, with 95 %% confidence:%n  minutes %s%n  positive %s points%n",
                    difference.path("variant").asString("?"),
                    interval(difference.path("minutes"), 1),
                    interval(difference.path("positive"), 100)));
        }
        if (report.path("inTwo").asLong(0) > 0) {
            words.append(String.format(
                    Locale.ROOT,
                    "%nleft out, being in two variants: %,d%n",
                    report.path("inTwo").asLong(0)));
        }
        double chance = report.path("sampleRatio").asDouble(0);
        words.append(String.format(
                Locale.ROOT,
                "%nsample ratio: %s (so uneven by chance in %.2g of cases)",
                report.path("sampleRatioHolds").asBoolean(false)
                        ? "as expected"
                        : "BROKEN, the differences say nothing",
                chance));
        return words.toString();
    }

    private static String interval(JsonNode interval, double unit) {
        return String.format(
                Locale.ROOT,
                "%+.2f (%+.2f to %+.2f)",
                unit * interval.path("estimate").asDouble(0),
                unit * interval.path("low").asDouble(0),
                unit * interval.path("high").asDouble(0));
    }
}
