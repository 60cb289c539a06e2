package tv.marquee.ops.scaling;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.Progress;

/** {@code marquee scale}. */
@Command(
        name = "scale",
        description = {
            "Shows what more processes of one role bring on this machine: one, two and four projectors, one and two of the api, one and two workers of Spark.",
            "Everything is started in an empty folder and ended again; takes some ten minutes. What the processes wait for scales, what they work for is",
            "limited by the cores, which the servers and the clients of the measurement share with them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ScaleCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Measured {
        projectors,
        api,
        spark
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PART", description = "${COMPLETION-CANDIDATES}; all when none is named.")
    private List<Measured> parts = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the table and a plot here: scaling.md and scaling.svg.")
    private @Nullable Path out;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "27000",
            description = "Everything listens here and within the next 300 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--json", description = "One JSON array instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        LoggingSystem.get(ScaleCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        if (out != null) {
            Files.createDirectories(out);
        }
        Path folder = Files.createTempDirectory("marquee-scale");
        try {
            List<ScaleRow> rows = measured(folder);
            if (out != null) {
                write(out, rows);
            }
            PrintWriter printed = spec.commandLine().getOut();
            printed.print(json ? new JsonMapper().writeValueAsString(rows) + "\n" : ScaleTable.of(rows));
            printed.flush();
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** What stands in the way, such as a port that is taken, is told by the process that met it. */
    private List<ScaleRow> measured(Path folder) throws Exception {
        try {
            return measure(folder);
        } catch (TimeoutException e) {
            throw new PlatformException("A process of the measurement ended or took too long: " + e.getMessage(), e);
        }
    }

    private List<ScaleRow> measure(Path folder) throws Exception {
        List<ScaleRow> rows = new ArrayList<>();
        for (Measured part : parts.isEmpty() ? EnumSet.allOf(Measured.class) : EnumSet.copyOf(parts)) {
            Path own = Files.createDirectory(folder.resolve(part.name()));
            rows.addAll(
                    switch (part) {
                        case projectors -> projectors(own);
                        case api ->
                            ApiScaling.run(Path.of(System.getProperty("marquee.home", "")), own, port, this::tell);
                        case spark -> SparkScaling.run(own, this::tell);
                    });
        }
        return rows;
    }

    private List<ScaleRow> projectors(Path folder) throws Exception {
        PlatformSettings settings = new PlatformSettings(
                folder.resolve("data"),
                folder.resolve("programs"),
                new Ports(port + 20, port + 21, port + 30),
                EnumSet.allOf(Part.class));
        try (LocalPlatform platform = LocalPlatform.start(settings, Progress.silent())) {
            return ProjectorScaling.run(platform.endpoints(), folder, this::tell);
        }
    }

    private static void write(Path folder, List<ScaleRow> rows) throws IOException {
        String limits = String.format(
                Locale.ROOT,
                "%d cores for everything together; JDK %s, %s",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                System.getProperty("os.arch"));
        Files.writeString(folder.resolve("scaling.svg"), new ScalePlot(rows).draw(limits));
        Files.writeString(folder.resolve("scaling.md"), ScaleTable.of(rows) + "\n" + limits + ".\n");
    }

    private void tell(String step) {
        spec.commandLine().getErr().println("scale " + step);
        spec.commandLine().getErr().flush();
    }
}
