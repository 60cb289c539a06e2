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
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee retrain}. */
@Command(
        name = "retrain",
        description = {
            "Trains a recommendation model on the log of the house that runs on --data, and publishes it.",
            "The house goes live with it within a second or two. Prints its offline scores beside those of the model"
                    + " before."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RetrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "By how much of itself the NDCG@10 of the model before may fall, 0 to 1; a model that falls further"
                            + " is not published and the old one stays (default: ${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--models",
            paramLabel = "DIR-OR-URL",
            description = "Where it is published, such as hdfs://host:8020/models; by default the folder models under"
                    + " --data, which the house reads.")
    private String models = "";

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "How many of the newest models are left there, this one included; older ones are deleted once"
                    + " it is published (default: all).")
    private @Nullable Integer keep;

    /** Where the log is read. */
    enum Source {
        kafka,
        archive
    }

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            defaultValue = "kafka",
            description =
                    "Where the log is read: ${COMPLETION-CANDIDATES}; `marquee archive` makes the latter (default:"
                            + " ${DEFAULT-VALUE}).")
    private Source source = Source.kafka;

    @Option(
            names = "--archive",
            paramLabel = "DIR-OR-URL",
            description = "With --from archive: where it is, if not the folder archive under --data.")
    private String archive = "";

    @Override
    public Integer call() {
        JobSite site = house.site();
        List<String> more = new ArrayList<>(job.arguments());
        more.addAll(List.of("--margin", String.valueOf(margin)));
        if (source == Source.archive) {
            more.addAll(List.of("--archive", LogJob.archiveOf(site, archive)));
        }
        if (keep != null) {
            more.addAll(List.of("--keep", String.valueOf(keep)));
        }
        JsonNode result = LogJob.retrain(site, models).run(more, JobOptions.telling(spec));
        job.print(spec, result, RetrainCommand::words);
        return 0;
    }

    private static String words(JsonNode now) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d interactions of %,d people with %,d titles, in %.0f s%n%n%-32s %18s %18s%n",
                now.path("version").asString("?"),
                now.path("interactions").asLong(0),
                now.path("people").asLong(0),
                now.path("titles").asLong(0),
                now.path("seconds").asDouble(0),
                "next title, all titles ranked",
                "HR@10",
                "NDCG@10"));
        words.append(line("new model", now.path("model")));
        JsonNode before = now.path("before");
        if (!before.isMissingNode()) {
            words.append(line("before: " + before.path("version").asString("?"), before.path("score")));
        }
        return words.append(line("popularity", now.path("popularity")))
                .toString()
                .stripTrailing();
    }

    private static String line(String name, JsonNode score) {
        return String.format(
                Locale.ROOT,
                "%-32s %10.3f ± %.3f %10.3f ± %.3f%n",
                name,
                score.path("hitRate").asDouble(0),
                score.path("hitRateError").asDouble(0),
                score.path("ndcg").asDouble(0),
                score.path("ndcgError").asDouble(0));
    }
}
