package tv.marquee.ops.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code marquee train-sentiment}. */
@Command(
        name = "train-sentiment",
        description = {
            "Trains what tells from the words of a review whether its author liked the film, and publishes it.",
            "Takes the reviews of the house that runs on --data whose authors rated the title with four stars and more, or two",
            "and fewer, and with --reviews labelled ones from a file. At least 500 are needed.",
            "Reviews that are written from then on are scored as they arrive."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TrainSentimentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Option(
            names = "--reviews",
            paramLabel = "FILE",
            description =
                    "CSV with the columns label (pos or neg) and review, UTF-8 or cp1252; may be compressed by gzip.")
    private @Nullable Path reviews;

    @Option(
            names = "--models",
            paramLabel = "DIR-OR-URL",
            description = "Where it is published, such as hdfs://host:8020/models/sentiment; by default the folder"
                    + " models/sentiment under --data, which the house reads.")
    private String models = "";

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "0.02",
            description =
                    "By how much the accuracy of the model before may fall, 0 to 1, and by chance (default: ${DEFAULT-VALUE}).")
    private double margin;

    @Override
    public Integer call() {
        Path given = reviews;
        if (given != null && !Files.isRegularFile(given)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + given + ".");
        }
        JobSite site = house.site();
        List<String> arguments = new ArrayList<>(job.arguments());
        arguments.addAll(List.of("--margin", String.valueOf(margin)));
        if (given != null) {
            arguments.addAll(List.of("--reviews", given.toAbsolutePath().toString()));
        }
        JsonNode result = LogJob.trainSentiment(site, models).run(arguments, JobOptions.telling(spec));
        job.print(spec, result, TrainSentimentCommand::words);
        return 0;
    }

    private static String words(JsonNode now) {
        String words = String.format(
                Locale.ROOT,
                "%s: %,d terms from %,d reviews, %,d of them of the log, in %.0f s%ntells right: %s",
                now.path("version").asString("?"),
                now.path("terms").asLong(0),
                now.path("reviews").asLong(0),
                now.path("ofTheLog").asLong(0),
                now.path("seconds").asDouble(0),
                score(now.path("score")));
        return now.has("before") ? words + "; the model before: " + score(now.path("before")) : words;
    }

    private static String score(JsonNode score) {
        return String.format(
                Locale.ROOT,
                "%.1f ± %.1f %% of %,d unseen reviews",
                100 * score.path("accuracy").asDouble(0),
                100 * score.path("error").asDouble(0),
                score.path("reviews").asLong(0));
    }
}
