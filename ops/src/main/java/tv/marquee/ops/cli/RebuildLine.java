package tv.marquee.ops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How a rebuild stands, in a line for people; differences follow on lines of their own. */
final class RebuildLine {

    private RebuildLine() {}

    static String of(JsonNode rebuild) {
        String name =
                String.format(Locale.ROOT, "%-14s", rebuild.path("projection").asString());
        JsonNode comparison = rebuild.path("comparison");
        String problem = rebuild.path("problem").asString("");
        String words = switch (rebuild.path("state").asString()) {
            case "FILLING" -> filling(rebuild);
            case "PAUSED" -> "paused";
            case "COMPARING" -> "level at position " + number(rebuild.path("position")) + ", comparing";
            case "SAME" -> "the same: " + compared(comparison);
            case "DIFFERENT" -> "differs: " + compared(comparison) + differences(comparison);
            case "SWAPPED" -> "swapped in: " + compared(comparison) + kept(rebuild.path("kept"));
            default -> "given up";
        };
        String held = rebuild.path("state").asString().equals("CANCELLED") ? "" : "waits: ";
        return name + words + (problem.isEmpty() ? "" : " (" + held + problem + ")");
    }

    private static String filling(JsonNode rebuild) {
        JsonNode left = rebuild.path("secondsLeft");
        return String.format(
                Locale.ROOT,
                "%,d of %,d records, %,.0f a second%s",
                rebuild.path("done").asLong(),
                rebuild.path("total").asLong(),
                rebuild.path("eventsPerSecond").asDouble(),
                left.isNumber() ? ", " + left.asLong() + " s left" : "");
    }

    private static String compared(JsonNode comparison) {
        return String.format(
                Locale.ROOT,
                "of %,d, %,d are equal at the same position, %,d are not",
                Math.max(
                        comparison.path("original").asLong(),
                        comparison.path("copy").asLong()),
                comparison.path("equal").asLong(),
                comparison.path("differing").asLong());
    }

    private static String differences(JsonNode comparison) {
        StringBuilder lines = new StringBuilder();
        comparison
                .path("listed")
                .forEach(difference -> lines.append("\n    ")
                        .append(difference.path("id").asString())
                        .append(": ")
                        .append(difference.path("where").asString()));
        return lines.toString();
    }

    private static String kept(JsonNode kept) {
        List<String> names = new ArrayList<>();
        kept.forEach(name -> names.add(name.asString()));
        return names.isEmpty() ? "" : "; kept until --drop: " + String.join(", ", names);
    }

    private static String number(JsonNode number) {
        return String.format(Locale.ROOT, "%,d", number.asLong());
    }
}
