package tv.marquee.ops.training;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee trends}. */
@Command(
        name = "trends",
        description = {
            "Counts now what is trending by country and age, from the log of the house that runs on --data.",
            "Goes on where the last count ended; the house itself counts every quarter of an hour (marquee.trends.every)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TrendsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Mixin
    private JobOptions job = new JobOptions();

    @Override
    public Integer call() {
        JobSite site = house.site();
        job.print(spec, LogJob.followTrends(site).run(job.arguments(), JobOptions.telling(spec)), TrendsCommand::words);
        return 0;
    }

    private static String words(JsonNode counted) {
        return String.format(
                Locale.ROOT,
                "%,d new records of the log, %,d counts written, %,d acts too late to count, in %.0f s",
                counted.path("records").asLong(0),
                counted.path("counts").asLong(0),
                counted.path("late").asLong(0),
                counted.path("seconds").asDouble(0));
    }
}
