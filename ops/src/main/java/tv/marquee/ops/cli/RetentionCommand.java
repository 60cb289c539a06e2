package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee retention}. */
@Command(
        name = "retention",
        description = {
            "Lets go of accounts that nobody used for as long as they are kept (marquee.retention.inactive-accounts, P3Y if it is not set).",
            "Their holders are written to, have a month to come back, and are then forgotten as by an erasure. The house that runs on --data does it every day; this does it now."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RetentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Launch launch = Launch.requireRunning(data.folder());
        Management management = new Management(launch.managementPort());
        JsonNode due = dryRun ? management.retention() : management.carryOutRetention();
        if (!due.has("period")) {
            throw new PlatformException("The house does not answer; its log may say why.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? due.toString() : words(due));
        out.flush();
        return 0;
    }

    private String words(JsonNode due) {
        String period = due.path("period").asString("");
        if (period.equals("off")) {
            return "Accounts are kept for ever (marquee.retention.inactive-accounts is off).";
        }
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "Not used for %s: %,d holders %s, %,d came back, %,d %s.",
                period,
                due.path("tell").size(),
                dryRun ? "would be told" : "told",
                due.path("keep").size(),
                due.path("forget").size(),
                dryRun ? "would be forgotten" : "forgotten"));
        due.path("tell")
                .forEach(idle -> words.append(String.format(
                        "%n  %s  since %s",
                        idle.path("account").path("value").asString(""),
                        idle.path("since").asString(""))));
        return words.toString();
    }
}
