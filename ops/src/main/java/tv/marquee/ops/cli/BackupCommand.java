package tv.marquee.ops.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tv.marquee.ops.backup.Backup;
import tv.marquee.ops.platform.Endpoints;

/** {@code marquee backup}. */
@Command(
        name = "backup",
        description = {
            "Copies the event store of a house that runs, as it is at one moment, while it goes on.",
            "Everything else follows from it. The keys in the folder secrets of the data folder are not in the backup: keep a copy of them apart, for without them nobody can read it. Let backups expire: until then, one from before an erasure still has that person's key, wrapped."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "A folder that is not there yet, or empty.")
    private Path to = Path.of(".");

    @Mixin
    private DataOption data = new DataOption();

    BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path folder = to.toAbsolutePath().normalize();
        Backup.Manifest taken;
        try (ConsoleProgress progress = ConsoleProgress.onThisTerminal()) {
            taken = Backup.take(Endpoints.requireRunning(data.folder()), folder, clock, progress);
        }
        var out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%s: the log up to position %,d at %s, %,d files, %,.0f MB",
                folder,
                taken.position(),
                taken.taken(),
                taken.files().size(),
                taken.bytes() / 1e6));
        out.flush();
        return 0;
    }
}
