package tv.marquee.ops.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.platform.PartStatus;

/** A status in lines for people. */
final class StatusTable {

    private static final long MEGABYTE = 1L << 20;

    private StatusTable() {}

    static String of(HouseStatus status) {
        if (!status.running()) {
            return nothing(status);
        }
        StringBuilder lines = new StringBuilder();
        lines.append(whereItAnswers(status)).append(" on ").append(status.data());
        lines.append('\n').append(row("part", "health", "pid", "port", "memory"));
        long memory = 0;
        for (PartStatus part : status.parts()) {
            memory += part.memoryBytes();
            lines.append(
                    row(part.name(), part.health(), number(part.pid()), number(part.port()), size(part.memoryBytes())));
        }
        lines.append(row("together", "", "", "", size(memory)));
        positions(lines, status);
        return lines.toString();
    }

    private static String whereItAnswers(HouseStatus status) {
        if (status.url() != null) {
            return status.url().toString();
        }
        boolean application =
                status.parts().stream().anyMatch(part -> part.name().equals("application"));
        return application ? "Starting" : "Servers only";
    }

    private static String nothing(HouseStatus status) {
        String left = status.leftOver().isEmpty()
                ? ""
                : "Left over from a start that was killed: " + String.join(", ", status.leftOver())
                        + ". `marquee down` ends them.\n";
        return "Nothing runs on " + status.data() + ".\n" + left;
    }

    private static void positions(StringBuilder lines, HouseStatus status) {
        if (status.relay() == null && status.projections() == null) {
            return;
        }
        lines.append('\n').append(row("log", "state", "position", "lag", "rate/s"));
        if (status.relay() != null) {
            lines.append(position(status.relay()));
        }
        if (status.projections() != null) {
            status.projections().forEach(projection -> lines.append(position(projection)));
        }
    }

    private static String position(JsonNode line) {
        String error = line.path("error").asString("");
        return row(text(line, "name"), text(line, "state"), text(line, "position"), text(line, "lag"), rate(line))
                + (error.isEmpty() ? "" : "  " + error + "\n");
    }

    private static String rate(JsonNode line) {
        return String.format(Locale.ROOT, "%,.1f", line.path("rate").asDouble(0));
    }

    private static String row(String first, String second, String third, String fourth, String fifth) {
        return String.format("%-22s %-10s %10s %10s %10s", first, second, third, fourth, fifth)
                        .stripTrailing() + "\n";
    }

    private static String text(JsonNode line, String field) {
        return line.path(field).asString("-");
    }

    private static String number(long value) {
        return value == 0 ? "-" : Long.toString(value);
    }

    private static String size(long bytes) {
        return bytes == 0 ? "-" : String.format(Locale.ROOT, "%,d MB", bytes / MEGABYTE);
    }
}
