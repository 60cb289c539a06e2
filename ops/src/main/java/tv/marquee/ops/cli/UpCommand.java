package tv.marquee.ops.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tv.marquee.ops.importing.ImportFailed;
import tv.marquee.ops.importing.ImportSources;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.UpOptions;

/** {@code marquee up}. */
@Command(
        name = "up",
        description = {
            "Starts PostgreSQL, Kafka and Elasticsearch, then the application, and prints one line when it is ready.",
            "Ctrl-C, SIGTERM and `marquee down` stop all of it; the data stays."
        },
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {

    private final Supplier<Application> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the web client and the REST doors (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--detach", description = "Return when it is ready and leave it running.")
    private boolean detach;

    @Option(
            names = "--servers",
            description = "Start the servers alone, for roles in processes of their own; see `marquee run`.")
    private boolean serversOnly;

    @Option(names = "--no-demo", description = "Do not fill an empty house with a demo catalogue and demo people.")
    private boolean withoutDemo;

    @Option(
            names = "--import",
            paramLabel = "movielens=DIR,tmdb=FILE",
            description = {
                "Import ratings (may be left out) and the films that they are for, before saying ready. Safe to repeat."
            })
    private @Nullable String imports;

    @Option(
            names = "--demo-password",
            paramLabel = "WORD",
            defaultValue = "marquee-demo",
            description = "Password of every demo and imported account (default: ${DEFAULT-VALUE}).")
    private String demoPassword = "";

    @Option(
            names = "--management-port",
            paramLabel = "N",
            defaultValue = "18080",
            description = "Port of health and metrics (default: ${DEFAULT-VALUE}).")
    private int managementPort;

    @Option(
            names = "--postgresql-port",
            paramLabel = "N",
            defaultValue = "15432",
            description = "Port of PostgreSQL (default: ${DEFAULT-VALUE}).")
    private int postgresqlPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "19092",
            description = "Port of Kafka, which also takes the next one (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--elasticsearch-port",
            paramLabel = "N",
            defaultValue = "19200",
            description = "Port of Elasticsearch, which also takes the one 100 later (default: ${DEFAULT-VALUE}).")
    private int elasticsearchPort;

    @Option(
            names = "--programs",
            paramLabel = "DIR",
            hidden = true,
            description = "Where the servers are unpacked to; several data folders may share it.")
    private @Nullable Path programs;

    UpCommand(Supplier<Application> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        PlatformSettings settings = settings();
        UpOptions options = options();
        CommandLine root = spec.root().commandLine();
        try (ConsoleProgress progress = ConsoleProgress.onThisTerminal()) {
            if (detach) {
                return new Background(settings.data(), spec.commandLine().getOut(), progress)
                        .start(root.getParseResult().originalArgs());
            }
            return new Session(settings, options, application, progress)
                    .run(spec.commandLine().getOut());
        }
    }

    private PlatformSettings settings() {
        PlatformSettings standard = PlatformSettings.of(data.folder(), ports());
        return programs == null
                ? standard
                : new PlatformSettings(standard.data(), programs, standard.ports(), standard.parts());
    }

    private Ports ports() {
        try {
            return new Ports(postgresqlPort, kafkaPort, elasticsearchPort);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private UpOptions options() {
        if (demoPassword.isBlank()) {
            throw wrong("--demo-password must not be empty.");
        }
        ImportSources sources = sources();
        return new UpOptions(
                port,
                managementPort,
                !withoutDemo,
                demoPassword,
                serversOnly,
                sources == null ? null : sources.movieLens(),
                sources == null ? null : sources.tmdb());
    }

    private @Nullable ImportSources sources() {
        if (imports == null) {
            return null;
        }
        try {
            ImportSources sources = ImportSources.parse(imports);
            sources.check();
            return sources;
        } catch (IllegalArgumentException | ImportFailed e) {
            throw wrong("--import: " + e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
