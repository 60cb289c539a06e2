package tv.marquee.ops.training;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee archive}. */
@Command(
        name = "archive",
        description = {
            "Brings an archive of the log of the house that runs on --data up to its end: Parquet files by topic and day,"
                    + " payloads sealed as they are.",
            "Goes on where the last run ended. `marquee retrain --from archive` trains from it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ArchiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Option(
            names = "--to",
            paramLabel = "DIR-OR-URL",
            description = "Such as hdfs://host:8020/marquee; by default the folder archive under --data.")
    private String folder = "";

    @Mixin
    private JobOptions job = new JobOptions();

    @Override
    public Integer call() {
        JobSite site = house.site();
        LogJob archiving = LogJob.archive(site, LogJob.archiveOf(site, folder));
        job.print(spec, archiving.run(List.copyOf(job.arguments()), JobOptions.telling(spec)), ArchiveCommand::words);
        return 0;
    }

    private static String words(JsonNode added) {
        return String.format(
                Locale.ROOT,
                "%,d records were added in %.0f s; the archive has %,d parts",
                added.path("records").asLong(0),
                added.path("seconds").asDouble(0),
                added.path("parts").asLong(0));
    }
}
