package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Launch;

/** {@code marquee status}. */
@Command(
        name = "status",
        description = {
            "Shows each process of a running platform, and how far each projection has come.",
            "Exit code 0 means that all of it is up."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<Launch> launch = Launch.running(data.folder());
        HouseStatus status = launch.map(running -> HouseStatus.of(data.folder(), running))
                .orElseGet(() -> HouseStatus.nothing(data.folder()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(status));
        } else {
            out.print(StatusTable.of(status));
        }
        out.flush();
        return status.allUp() ? 0 : 1;
    }
}
