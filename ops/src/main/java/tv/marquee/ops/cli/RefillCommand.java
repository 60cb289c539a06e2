package tv.marquee.ops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee refill}. */
@Command(
        name = "refill",
        description = {
            "Has the relay of the house that runs on --data send the whole log to Kafka again, behind what is there.",
            "For topics that are suspected to lack records. Who reads passes over what is known, so nothing changes on the shelves; the topics take twice"
                    + " the room. Topics that were deleted or made anew need no such order: the relay sees that by itself."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RefillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Launch launch = Launch.requireRunning(data.folder());
        JsonNode answer = new Management(launch.managementPort()).refill();
        if (!answer.has("upTo")) {
            throw new PlatformException("The house does not answer, or its relay is in another process.");
        }
        spec.commandLine()
                .getOut()
                .println("The log is sent again up to position "
                        + answer.path("upTo").asLong(0) + " and on; `marquee status` shows how far the relay is.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
