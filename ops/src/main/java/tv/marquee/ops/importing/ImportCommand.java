package tv.marquee.ops.importing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.cli.DataOption;

/** {@code marquee import}. */
@Command(
        name = "import",
        description = {
            "Imports films and ratings as events, with the time at which each rating was given.",
            "May be broken off and repeated at any time; what is there already is not imported again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ImportCommand implements Callable<Integer> {

    private final CommandsAccess access;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--movielens",
            paramLabel = "DIR",
            description = "Folder of a MovieLens data set, with links.csv and ratings.csv.")
    private @Nullable Path movieLens;

    @Option(
            names = "--tmdb",
            paramLabel = "FILE",
            required = true,
            description = "Films, one JSON object a line in the shape of TMDB's API; plain or .gz.")
    private Path tmdb = Path.of("");

    @Option(names = "--accounts", paramLabel = "N", description = "Import the ratings of the first N people only.")
    private long accounts = Long.MAX_VALUE;

    @Option(
            names = "--demo-password",
            paramLabel = "WORD",
            defaultValue = "marquee-demo",
            description = "Password of every imported account (default: ${DEFAULT-VALUE}).")
    private String password = "";

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    public ImportCommand(CommandsAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ImportSources sources = new ImportSources(movieLens, tmdb);
        requireRightUse(sources);
        PrintWriter out = spec.commandLine().getOut();
        try (CommandsAccess.Opened house = access.open(data.folder());
                BarProgress bar = new BarProgress()) {
            HistoryImport history = new HistoryImport(
                    house.commands(), house.credentials().hash(password), house.rated(), house.memberships(), clock);
            ImportProgress progress =
                    Boolean.getBoolean("marquee.terminal") ? bar : new PlainProgress(System.err, clock);
            ImportResult result = history.run(sources, accounts, progress);
            out.print(json ? json(result) : words(result));
            return 0;
        } catch (ImportFailed e) {
            spec.commandLine().getErr().println("marquee: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
            spec.commandLine().getErr().flush();
        }
    }

    private void requireRightUse(ImportSources sources) {
        if (accounts < 1) {
            throw new ParameterException(spec.commandLine(), "--accounts must be at least 1.");
        }
        if (password.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--demo-password must not be empty.");
        }
        try {
            sources.check();
        } catch (ImportFailed e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static String json(ImportResult result) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("titles", result.titles());
        told.put("accounts", result.accounts());
        told.put("ratings", result.ratings());
        told.put("ratingsOfOtherFilms", result.outside());
        told.put("events", result.events());
        told.put("seconds", result.took().toMillis() / 1000.0);
        told.put("eventsPerSecond", Math.round(result.eventsPerSecond()));
        told.put("bad", result.bad());
        told.put("firstBad", result.firstBad());
        return new JsonMapper().writeValueAsString(told) + System.lineSeparator();
    }

    private static String words(ImportResult result) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d titles, %,d accounts and %,d ratings (%,d of other films left out): %,d events in %.1f s,"
                        + " %,.0f/s%n",
                result.titles(),
                result.accounts(),
                result.ratings(),
                result.outside(),
                result.events(),
                result.took().toMillis() / 1000.0,
                result.eventsPerSecond()));
        result.bad().forEach((reason, rows) -> words.append(String.format("bad rows: %,d, %s%n", rows, reason)));
        result.firstBad()
                .forEach(row -> words.append(String.format("  %s:%d: %s%n", row.file(), row.line(), row.reason())));
        return words.toString();
    }
}
