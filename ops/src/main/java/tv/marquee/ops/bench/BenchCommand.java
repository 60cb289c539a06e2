package tv.marquee.ops.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.Progress;

/** {@code marquee bench}. */
@Command(
        name = "bench",
        description = {
            "Measures one thing, with its peer and its limit in the same run.",
            "append, relay and rebuild start servers of their own on an empty folder; freshness and recommend measure the house"
                    + " that runs on --data,",
            "and leave some twenty accounts of their own in it. train makes ratings up, as many as MovieLens-1M has,",
            "and trains on them beside Spark's ALS, in some three minutes. aggregate makes up an archive of people who watch, and sums it up;",
            "ten million events take some five minutes and some gigabytes of disk. soak keeps the house that runs on --data at seven tenths of what it",
            "can do, and tells whether memory, lag and files stay as they are."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Name {
        append,
        relay,
        freshness,
        rebuild,
        recommend,
        train,
        aggregate,
        soak
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}")
    private Name name = Name.append;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of each round of append, half of each part of recommend, a quarter of freshness (default:"
                    + " ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Actions a second of freshness (default: 50), requests a second of recommend (default: 1000).")
    private @Nullable Integer rate;

    @Option(
            names = "--table",
            description = "With train: what training costs by people and titles, up to ten times MovieLens-1M; takes"
                    + " half an hour.")
    private boolean table;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Of aggregate (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "8",
            description = "Who send at the same time, of append (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "Of soak (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--json", description = "JSON instead of words: one object, of rebuild two.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        LoggingSystem.get(BenchCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        spec.commandLine().getOut().println(found());
        return 0;
    }

    private String found() throws Exception {
        return switch (name) {
            case append ->
                onOwn(
                        EnumSet.of(Part.POSTGRESQL),
                        e -> told(AppendBench.run(withLogin(e), clients, Duration.ofSeconds(seconds), 3)));
            case relay -> onOwn(EnumSet.of(Part.POSTGRESQL, Part.KAFKA), e -> told(RelayBench.run(e, 50_000, 3)));
            case freshness -> told(freshness());
            case rebuild ->
                onOwn(EnumSet.allOf(Part.class), e -> told(RebuildBench.run(e, 50_000, 3)))
                        + "\n"
                        + onOwn(
                                EnumSet.of(Part.POSTGRESQL, Part.KAFKA),
                                e -> told(WarehouseRebuildBench.run(e, 50_000, 3)));
            case recommend -> told(recommend());
            case train -> inFolder(folder -> table ? trainingTable(folder) : told(TrainBench.run(folder, this::tell)));
            case aggregate -> inFolder(folder -> told(AggregateBench.run(folder, people(), this::tell)));
            case soak -> soak();
        };
    }

    private String told(BenchReport report) {
        return json ? report.toJson() : words(report);
    }

    private String trainingTable(Path folder) throws Exception {
        List<Map<String, Object>> rows = TrainBench.table(folder, this::tell);
        return json ? new JsonMapper().writeValueAsString(rows) : words(rows);
    }

    private String soak() throws Exception {
        if (minutes < 1) {
            throw new ParameterException(spec.commandLine(), "--minutes is less than 1");
        }
        SoakReport report = SoakRun.run(runningHouse(), data.folder(), Duration.ofMinutes(minutes), this::tell);
        return json ? report.toJson() : report.words();
    }

    private BenchReport freshness() throws Exception {
        URI house = runningHouse();
        Endpoints endpoints = Endpoints.ofRunning(data.folder()).orElseThrow();
        return FreshnessBench.run(house, endpoints.elasticsearch(), rate(50), Duration.ofSeconds(seconds * 4L));
    }

    private BenchReport recommend() throws Exception {
        Endpoints house = Endpoints.requireRunning(data.folder());
        return RecommendBench.run(
                runningHouse(),
                house.elasticsearch(),
                data.folder().resolve("models"),
                rate(1_000),
                Duration.ofSeconds(seconds * 2L));
    }

    private int rate(int otherwise) {
        int chosen = rate == null ? otherwise : rate;
        if (chosen < 1) {
            throw new ParameterException(spec.commandLine(), "--rate is less than 1");
        }
        return chosen;
    }

    private int people() {
        if (events < AggregateBench.EVENTS) {
            throw new ParameterException(spec.commandLine(), "--events is less than " + AggregateBench.EVENTS);
        }
        return events / AggregateBench.EVENTS;
    }

    private URI runningHouse() {
        return Optional.ofNullable(Launch.requireRunning(data.folder()).url())
                .orElseThrow(() -> new PlatformException("Marquee is still starting on " + data.folder() + "."));
    }

    private static String onOwn(Set<Part> parts, Measurement measurement) throws Exception {
        return inFolder(folder -> {
            PlatformSettings settings = new PlatformSettings(
                    folder.resolve("data"), folder.resolve("programs"), new Ports(25432, 29092, 29200), parts);
            try (LocalPlatform platform = LocalPlatform.start(settings, Progress.silent())) {
                return measurement.on(platform.endpoints());
            }
        });
    }

    private static <R> R inFolder(InFolder<R> work) throws Exception {
        Path folder = Files.createTempDirectory("marquee-bench");
        try {
            return work.in(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void tell(String step) {
        spec.commandLine().getErr().println(name + " " + step);
        spec.commandLine().getErr().flush();
    }

    private static String withLogin(Endpoints endpoints) {
        return endpoints.jdbcUrl() + "?user=" + endpoints.user() + "&password=" + endpoints.password();
    }

    private static String words(BenchReport report) {
        return String.format(
                Locale.ROOT,
                "%s: %,.2f %s; peer %,.2f (%.2f of it), limit %,.2f (%.2f of it)%n%s",
                report.name(),
                report.ours(),
                report.unit(),
                report.peer(),
                report.ratioToPeer(),
                report.limit(),
                report.ratioToLimit(),
                report.toJson());
    }

    private static String words(List<Map<String, Object>> rows) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%10s %8s %14s %8s %12s %12s %10s%n",
                "people",
                "titles",
                "interactions",
                "dense",
                "reading s",
                "training s",
                "peak MiB"));
        for (Map<String, Object> row : rows) {
            words.append(String.format(
                    Locale.ROOT,
                    "%,10d %,8d %,14d %,8d %12.1f %12.1f %,10d%n",
                    row.get("people"),
                    row.get("titles"),
                    row.get("interactions"),
                    row.get("denseTitles"),
                    row.get("groupingSeconds"),
                    row.get("trainingSeconds"),
                    row.get("peakMebibytes")));
        }
        return words.toString().stripTrailing();
    }

    @FunctionalInterface
    private interface InFolder<R> {
        R in(Path folder) throws Exception;
    }

    @FunctionalInterface
    private interface Measurement {
        String on(Endpoints endpoints) throws Exception;
    }
}
