package tv.marquee.ops.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee letters}. */
@Command(
        name = "letters",
        description = {
            "Dead letters of the house that runs on --data: records that projections could not apply, put together by why.",
            "With --anew they are applied once more, each with its whole stream from the first record, since what came after it was applied without it."
                    + " Exit code 1 means that some still cannot be."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PROJECTION", description = "Only theirs, such as titles.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--anew", description = "Applies them anew.")
    private boolean anew;

    @Option(
            names = "--at",
            paramLabel = "PLACE",
            description =
                    "With --anew: only the stream of the letter whose record stands there, such as marquee.subscriber-2@17.")
    private @Nullable String at;

    @Option(names = "--json", description = "What the house answers, as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (at != null && !anew) {
            throw new ParameterException(spec.commandLine(), "--at goes with --anew");
        }
        Management house = new Management(Launch.requireRunning(data.folder()).managementPort());
        JsonNode box = house.deadLetters();
        if (!box.has("letters")) {
            throw new PlatformException("The house does not answer, or its projections are in another process.");
        }
        List<JsonNode> letters = box.path("letters")
                .valueStream()
                .filter(each -> names.isEmpty()
                        || names.contains(each.path("projection").asString()))
                .filter(each -> at == null || isAt(each, at))
                .toList();
        if (json && !anew) {
            say(box.toString());
            return 0;
        }
        if (letters.isEmpty()) {
            say(at == null ? "No dead letters." : "No dead letter stands at " + at + ", of the latest of each kind.");
            return 0;
        }
        return anew ? applyAnew(house, letters) : list(letters);
    }

    private int list(List<JsonNode> letters) {
        letters.forEach(each -> say(line(each)));
        return 0;
    }

    private int applyAnew(Management house, List<JsonNode> letters) {
        boolean isAllApplied = true;
        for (JsonNode each : letters) {
            Map<String, String> order = new HashMap<>();
            for (String part : List.of("projection", "reason", "event")) {
                order.put(part, each.path(part).asString());
            }
            if (at != null) {
                order.put("at", at);
            }
            JsonNode answer = house.retry(order);
            isAllApplied &= answer.has("applied") && answer.path("left").asInt(0) == 0;
            say(line(each) + "\n    " + outcome(answer));
        }
        return isAllApplied ? 0 : 1;
    }

    private static boolean isAt(JsonNode letters, String place) {
        return letters.path("places")
                .valueStream()
                .anyMatch(each -> each.asString().equals(place));
    }

    /** What letters are of, why, and where the latest stand. */
    static String line(JsonNode letters) {
        List<String> places =
                letters.path("places").valueStream().map(JsonNode::asString).toList();
        long count = letters.path("letters").asLong(0);
        return String.format(
                Locale.ROOT,
                "%-14s%,d of %s since %s: %s%n    %s%s",
                letters.path("projection").asString(),
                count,
                letters.path("event").asString(),
                letters.path("first").asString(),
                letters.path("reason").asString(),
                String.join(", ", places),
                count > places.size() ? ", ..." : "");
    }

    /** What became of them. */
    static String outcome(JsonNode answer) {
        return answer.has("problem")
                ? "not applied: " + answer.path("problem").asString()
                : String.format(
                        Locale.ROOT,
                        "applied now: %,d; still cannot be: %,d",
                        answer.path("applied").asLong(0),
                        answer.path("left").asLong(0));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
