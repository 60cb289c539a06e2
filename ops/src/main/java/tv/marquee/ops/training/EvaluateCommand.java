package tv.marquee.ops.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;

/** {@code marquee evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Trains the recommender and its peers on ratings from files and scores them against all titles.",
            "Takes a folder of MovieLens (ratings.csv, or ratings.dat of the 1M), or a plain file of user,item,position.",
            "",
            "next-title: of each person the last title is to be foretold; the last but one is what may be tuned on.",
            "strong: a tenth of the people is unknown; of each, a fifth of what got four stars and more is to be found",
            "from the rest.",
            "cold-people: a fifth of the people is unknown, each once; of each, the title after their first 0, 1, 3 and 10 is",
            "to be foretold.",
            "",
            "--cold-titles: how titles do that no one has seen yet. Every title is held out of training once; people whose last",
            "title is held out, and the others, are measured apart. What titles are like is asked of the house that runs",
            "on --data, into which the films were imported; all else needs no running house."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

    /** What is measured. */
    enum ProtocolName {
        NEXT_TITLE("next-title"),
        STRONG("strong"),
        BOTH("both"),
        COLD_PEOPLE("cold-people");

        private final String text;

        ProtocolName(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--movielens", paramLabel = "DIR", required = true, description = "Folder or file of ratings.")
    private Path movielens = Path.of("");

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ProtocolName protocol = ProtocolName.BOTH;

    @Option(names = "--cold-titles", description = "Measure cold titles instead of a protocol.")
    private boolean coldTitles;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private JobOptions job = new JobOptions();

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(movielens)) {
            throw new ParameterException(spec.commandLine(), "There is no " + movielens + ".");
        }
        Path work = Files.createTempDirectory("marquee-evaluate");
        JsonNode result = evaluated(work, coldTitles ? ofColdTitles(work) : ofProtocols());
        FileSystemUtils.deleteRecursively(work);
        job.print(spec, result, ScoreTable::of);
        return 0;
    }

    private List<String> ofProtocols() {
        return List.of("--protocol", protocol.toString());
    }

    private List<String> ofColdTitles(Path work) {
        Endpoints house = Endpoints.requireRunning(data.folder());
        Path alike = work.resolve("alike.txt");
        Consumer<String> tell = JobOptions.telling(spec);
        tell.accept("finding what each title of the house is like");
        tell.accept(AlikeTitlesFile.write(house.elasticsearch(), alike) + " titles");
        return List.of("--cold-titles", alike.toString());
    }

    /** What the job says; when it fails, its folder stays, and the failure names the log in it. */
    private JsonNode evaluated(Path work, List<String> what) {
        List<String> arguments = new ArrayList<>(
                List.of("--movielens", movielens.toAbsolutePath().toString(), "--master", job.master()));
        arguments.addAll(what);
        return SparkJob.ofThisBuild("tv.marquee.analytics.Evaluate")
                .run(work, work.resolve("evaluate.log"), arguments, JobOptions.telling(spec));
    }
}
