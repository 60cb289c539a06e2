package tv.marquee.ops.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every command that runs a Spark job may be given, and how it speaks. */
final class JobOptions {

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description =
                    "Spark's master, such as spark://host:7077, whose workers find the jars where they are here (default:"
                            + " ${DEFAULT-VALUE}).")
    private String master = "";

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    String master() {
        return master;
    }

    /** What the job is told of them. */
    List<String> arguments() {
        return List.of("--master", master);
    }

    /** Tells on standard error what a command's job is at. */
    static Consumer<String> telling(CommandSpec command) {
        PrintWriter err = command.commandLine().getErr();
        return step -> {
            err.println(command.name() + " " + step);
            err.flush();
        };
    }

    /** Prints a job's result on standard output, as it is or in words. */
    void print(CommandSpec command, JsonNode result, Function<JsonNode, String> words) {
        PrintWriter out = command.commandLine().getOut();
        out.println(json ? new JsonMapper().writeValueAsString(result) : words.apply(result));
        out.flush();
    }
}
