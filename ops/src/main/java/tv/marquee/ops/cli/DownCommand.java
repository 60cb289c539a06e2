package tv.marquee.ops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tv.marquee.ops.platform.Takedown;

/** {@code marquee down}. */
@Command(
        name = "down",
        description =
                "Stops what runs on a data folder, and what a start that was killed has left there; the data stays.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        boolean stopped;
        try (ConsoleProgress progress = ConsoleProgress.onThisTerminal()) {
            stopped = Takedown.of(data.folder(), progress);
        }
        spec.commandLine().getOut().println(stopped ? "Stopped." : "Nothing runs on " + data.folder() + ".");
        return 0;
    }
}
