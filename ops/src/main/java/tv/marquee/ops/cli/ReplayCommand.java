package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee replay}. */
@Command(
        name = "replay",
        description = {
            "Rebuilds projections of the house that runs on --data from the log: each fills a second copy beside what is"
                    + " read, which is compared with it and, if it is the same, swapped in. Nothing stops meanwhile.",
            "What was replaced is kept until --drop. Ctrl-C ends this command and not the rebuild; calling it again follows"
                    + " it on. Exit code 1 means that a copy differs or could not be swapped in, or that one of several could"
                    + " not be begun; the others are all the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    private static final long BETWEEN_LOOKS = 300;
    private static final int MOST_SILENCE = 30;
    private static final int LOOKS_UNTOLD = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PROJECTION", description = "Such as titles; `marquee status` lists them.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Every projection that can be rebuilt.")
    private boolean all;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--events-per-second",
            paramLabel = "N",
            description = "At most so many for each; with a rebuild under way, from now on. 0: as many as can be.")
    private @Nullable Long eventsPerSecond;

    @Option(
            names = "--from",
            paramLabel = "SOURCE",
            description =
                    "Where the log is read: kafka, or event-store when Kafka lacks what it once held; from there on"
                            + " Kafka is followed (default: kafka).")
    private @Nullable String source;

    @Option(names = "--no-swap", description = "Leaves the copy beside; --swap swaps it in.")
    private boolean noSwap;

    @ArgGroup
    private Act act = new Act();

    @Option(names = "--json", description = "One JSON object at the end instead of lines.")
    private boolean json;

    /** What else may be done with a rebuild. */
    static final class Act {
        @Option(names = "--pause", description = "Reads no further until --resume.")
        boolean pause;

        @Option(names = "--resume", description = "Goes on.")
        boolean resume;

        @Option(names = "--cancel", description = "Gives up and drops the copy.")
        boolean cancel;

        @Option(names = "--swap", description = "Swaps in a copy that was compared, whatever differs.")
        boolean swap;

        @Option(names = "--drop", description = "Lets go of what the last rebuild replaced.")
        boolean drop;

        @Nullable
        String name() {
            return pause ? "pause" : resume ? "resume" : cancel ? "cancel" : swap ? "swap" : drop ? "drop" : null;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Endpoints.requireRunning(data.folder());
        Management house = new Management(
                Launch.running(data.folder()).map(Launch::managementPort).orElse(null));
        List<String> chosen = chosen(house.rebuilds());
        String order = act.name();
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String name : chosen) {
            try {
                if (order == null) {
                    begin(house, name);
                } else {
                    order(house, name, order, Map.of("differences", "true"));
                }
                taken.add(name);
            } catch (PlatformException e) {
                refused.add(name + ": " + e.getMessage());
            }
        }
        int exit = order == null || follows(order) ? follow(house, taken) : 0;
        if (!refused.isEmpty()) {
            throw new PlatformException(String.join(System.lineSeparator(), refused));
        }
        return exit;
    }

    private List<String> chosen(JsonNode overview) {
        List<String> known = new ArrayList<>();
        overview.path("projections").forEach(name -> known.add(name.asString()));
        if (known.isEmpty()) {
            throw new PlatformException("Marquee does not answer on " + data.folder() + " yet.");
        }
        if (all != names.isEmpty()) {
            throw wrong("Name projections or say --all, one of both. There are ", known);
        }
        if (all) {
            return known;
        }
        for (String name : names) {
            if (!known.contains(name)) {
                throw wrong("There is no projection " + name + " that can be rebuilt, but ", known);
            }
        }
        return List.copyOf(names);
    }

    private ParameterException wrong(String what, List<String> known) {
        return new ParameterException(spec.commandLine(), what + String.join(", ", known) + ".");
    }

    private static boolean follows(String order) {
        return order.equals("resume");
    }

    private void begin(Management house, String name) {
        if (isUnderWay(rebuild(house.rebuilds(), name))) {
            if (eventsPerSecond != null) {
                order(house, name, "throttle", Map.of("eventsPerSecond", eventsPerSecond.toString()));
            }
            return;
        }
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("swap", Boolean.toString(!noSwap));
        if (source != null) {
            wishes.put("from", source);
        }
        if (eventsPerSecond != null) {
            wishes.put("eventsPerSecond", eventsPerSecond.toString());
        }
        order(house, name, "begin", wishes);
    }

    private void order(Management house, String name, String order, Map<String, String> details) {
        Map<String, String> body = new LinkedHashMap<>(details);
        body.put("order", order);
        JsonNode answer = house.order(name, body);
        if (!answer.has("projection")) {
            throw new PlatformException(answer.path("problem").asString());
        }
        if (!json) {
            tell(name + ": " + said(order));
        }
    }

    private static String said(String order) {
        return switch (order) {
            case "begin" -> "a copy is begun";
            case "throttle" -> "the rate is changed";
            case "pause" -> "paused";
            case "resume" -> "goes on";
            case "cancel" -> "given up, the copy is dropped";
            case "swap" -> "the copy is what is read now";
            default -> "what was replaced is dropped";
        };
    }

    /** Shows rebuilds until nothing more happens by itself. */
    private int follow(Management house, List<String> chosen) throws InterruptedException {
        Set<String> open = new HashSet<>(chosen);
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, JsonNode> settled = new LinkedHashMap<>();
        int silent = 0;
        for (int look = 0; !open.isEmpty(); look++) {
            JsonNode overview = house.rebuilds();
            silent = overview.isEmpty() ? silent + 1 : 0;
            if (silent > MOST_SILENCE) {
                throw new PlatformException("Marquee does not answer any more on " + data.folder()
                        + ". A rebuild goes on when it does; `marquee replay` follows it then.");
            }
            for (String name : chosen) {
                JsonNode rebuild = rebuild(overview, name);
                if (!open.contains(name) || overview.isEmpty()) {
                    continue;
                }
                if (rebuild.isMissingNode()) {
                    throw new PlatformException("No rebuild of " + name + " is under way.");
                }
                tellOf(rebuild, told, look);
                if (isSettled(rebuild)) {
                    open.remove(name);
                    settled.put(name, rebuild);
                }
            }
            if (!open.isEmpty()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        if (json) {
            spec.commandLine().getOut().println(new JsonMapper().writeValueAsString(Map.of("rebuilds", settled)));
        }
        return settled.values().stream().allMatch(this::isAsWished) ? 0 : 1;
    }

    /** Says each news at once, and how far filling is every few seconds. */
    private void tellOf(JsonNode rebuild, Map<String, String> told, int look) {
        String name = rebuild.path("projection").asString();
        String state = rebuild.path("state").asString();
        boolean isNews = !state.equals(told.put(name, state));
        if (!json && (isNews || state.equals("FILLING") && look % LOOKS_UNTOLD == 0)) {
            tell(RebuildLine.of(rebuild));
        }
    }

    private boolean isAsWished(JsonNode rebuild) {
        String state = rebuild.path("state").asString();
        return state.equals("SWAPPED")
                || state.equals("SAME")
                        && !rebuild.path("orders").path("swapWhenSame").asBoolean(true);
    }

    private static JsonNode rebuild(JsonNode overview, String name) {
        for (JsonNode rebuild : overview.path("rebuilds")) {
            if (rebuild.path("projection").asString().equals(name)) {
                return rebuild;
            }
        }
        return overview.path("none");
    }

    private static boolean isUnderWay(JsonNode rebuild) {
        return !rebuild.isMissingNode()
                && !Set.of("SWAPPED", "CANCELLED")
                        .contains(rebuild.path("state").asString());
    }

    private static boolean isSettled(JsonNode rebuild) {
        return rebuild.path("settled").asBoolean(false);
    }

    private void tell(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
