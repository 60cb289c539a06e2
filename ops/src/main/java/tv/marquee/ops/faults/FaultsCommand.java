package tv.marquee.ops.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.Progress;

/** {@code marquee faults}. */
@Command(
        name = "faults",
        description = {
            "Starts a house of its own in an empty folder, lets eight people rate titles all the time, breaks one thing after the other, and counts what became of every command that was accepted: in the event store, on Kafka, on the shelf that is read, in the warehouse.",
            "Ends with 1 when anything was lost or doubled, or did not come level within two minutes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FaultsCommand implements Callable<Integer> {

    private static final String ROW = "%-28s %-9s %8s %10s %8s %6s %5s %8s %6s %8s  %s";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FAULT", description = "Which ones; all when none is named. See --list.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Only say which there are.")
    private boolean list;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long a part stays away, where that can be chosen (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "26000",
            description = "Everything listens here and within the next 110 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Run in this folder, which must be empty, and leave it with all logs.")
    private @Nullable Path keep;

    @Option(names = "--json", description = "One JSON array instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        LoggingSystem.get(FaultsCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        List<Fault> faults = faults();
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            faults.forEach(fault -> out.println(String.format(Locale.ROOT, "%-28s %s", fault.name(), fault.what())));
            return 0;
        }
        Path folder = keep == null ? Files.createTempDirectory("marquee-faults") : emptied(keep);
        try {
            List<FaultRow> rows = run(faults, folder);
            if (json) {
                out.println(new JsonMapper()
                        .writeValueAsString(rows.stream().map(FaultRow::toMap).toList()));
            }
            return rows.stream().allMatch(FaultRow::survived) ? 0 : 1;
        } finally {
            if (keep == null) {
                Folders.delete(folder);
            }
        }
    }

    private List<FaultRow> run(List<Fault> faults, Path folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<FaultRow> rows = new ArrayList<>();
        try (FaultHouse house = FaultHouse.start(folder.resolve("data"), folder.resolve("programs"), port, progress());
                FaultRun run = FaultRun.on(house)) {
            if (!json) {
                out.println(heading());
                out.flush();
            }
            for (Fault fault : faults) {
                FaultRow row = run.run(fault, Duration.ofSeconds(seconds));
                rows.add(row);
                if (!json) {
                    out.println(words(row));
                    out.flush();
                }
            }
        }
        return rows;
    }

    private List<Fault> faults() {
        try {
            return names.isEmpty() ? Fault.all() : Fault.named(names);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        return new Progress() {
            @Override
            public void step(String part, String doing) {
                err.println(part + ": " + doing);
                err.flush();
            }

            @Override
            public void detail(String part, String howFar) {}
        };
    }

    private Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), "--keep: " + folder + " is not empty.");
            }
        }
        return folder.toAbsolutePath();
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                ROW,
                "fault",
                "",
                "accepted",
                "meanwhile",
                "refused",
                "gap s",
                "lost",
                "doubled",
                "again",
                "level s",
                "");
    }

    static String words(FaultRow row) {
        Census.Found found = row.found();
        String rest = row.wrong() != null ? row.wrong() : row.note();
        if (found != null && found.lost().all() > 0) {
            rest = "lost: store " + found.lost().store() + ", Kafka "
                    + found.lost().kafka() + ", shelf " + found.lost().shelf() + ", warehouse "
                    + found.lost().warehouse() + (rest.isEmpty() ? "" : "; " + rest);
        }
        return String.format(
                        Locale.ROOT,
                        ROW,
                        row.fault().name(),
                        row.survived() ? "survived" : "FAILED",
                        row.accepted(),
                        row.meanwhile(),
                        row.refused(),
                        String.format(Locale.ROOT, "%.1f", row.gap()),
                        found == null ? "?" : found.lost().all(),
                        found == null ? "?" : found.doubled(),
                        found == null ? "?" : found.again(),
                        row.recovered() < 0 ? "never" : String.format(Locale.ROOT, "%.1f", row.recovered()),
                        rest)
                .stripTrailing();
    }
}
