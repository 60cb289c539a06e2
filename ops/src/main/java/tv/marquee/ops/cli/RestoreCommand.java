package tv.marquee.ops.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tv.marquee.ops.backup.Backup;
import tv.marquee.ops.backup.Restoration;

/** {@code marquee restore}. */
@Command(
        name = "restore",
        description = {
            "Makes a data folder on which nothing runs what it was when a backup was taken.",
            "What is there now is set aside, not removed. The keys of the data folder stay, and with them the list of who was erased since: the next start forgets those again before anything else, then fills Kafka, the shelves, the warehouse and the model from the event store. What happened after the backup is lost."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
    private Path from = Path.of(".");

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description = "The newest copy of the house's folder secrets, for a data folder that has none.")
    private @Nullable Path secrets;

    @Mixin
    private DataOption data = new DataOption();

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Backup backup = new Backup(from.toAbsolutePath().normalize());
        Backup.Manifest manifest = backup.manifest();
        Optional<Path> aside;
        try (ConsoleProgress progress = ConsoleProgress.onThisTerminal()) {
            aside = Restoration.of(backup, data.folder(), secrets, clock, progress);
        }
        var out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%s is as it was at %s, the log up to position %,d. Start it with: ./marquee up --data %s",
                data.folder(),
                manifest.taken(),
                manifest.position(),
                data.folder()));
        aside.ifPresent(folder ->
                out.println("What was there before is in " + folder + "; remove it when nothing of it is missed."));
        out.flush();
        return 0;
    }
}
