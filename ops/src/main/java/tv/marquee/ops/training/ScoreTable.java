package tv.marquee.ops.training;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The result of an evaluation as a table for people. */
final class ScoreTable {

    private static final Map<String, String> HEADINGS =
            Map.of("alone", "each signal alone", "without", "the blend, fitted without");

    private ScoreTable() {}

    static String of(JsonNode result) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d people, %,d titles, %,d interactions; all titles ranked; mean and standard error; inverse by %s%n",
                result.path("people").asLong(0),
                result.path("titles").asLong(0),
                result.path("interactions").asLong(0),
                result.path("inverse").asString("?")));
        result.path("protocols").forEach(protocol -> add(table, protocol));
        if (result.has("groups")) {
            addGroups(table, result);
        }
        return table.toString().stripTrailing();
    }

    private static void add(StringBuilder table, JsonNode protocol) {
        long people =
                protocol.path("rows").path(0).path("measured").path("people").asLong(0);
        table.append(
                heading(protocol.path("protocol").asString("?") + ", " + people + " people", protocol.path("metrics")));
        String group = "";
        for (JsonNode row : protocol.path("rows")) {
            String next = row.path("group").asString("");
            if (!next.equals(group) && HEADINGS.containsKey(next)) {
                table.append(HEADINGS.get(next)).append(System.lineSeparator());
            }
            group = next;
            table.append(line(
                    (HEADINGS.containsKey(group) ? "  " : "") + row.path("name").asString("?"), row.path("measured")));
        }
        protocol.path("divergences")
                .forEach(line -> table.append(String.format(
                        Locale.ROOT,
                        "genres of the first ten, %s: %.3f ± %.3f nats from those of the history%n",
                        line.path("name").asString("?"),
                        line.path("measured").path("means").path(0).asDouble(0),
                        line.path("measured").path("errors").path(0).asDouble(0))));
        table.append("weights: ")
                .append(protocol.path("weights")
                        .propertyStream()
                        .map(weight -> String.format(
                                Locale.ROOT,
                                "%s %.2f",
                                weight.getKey(),
                                weight.getValue().asDouble(0)))
                        .collect(Collectors.joining(", ")))
                .append(protocol.path("fittedOn").asLong(0) == 0 ? " (too few people to fit)" : "")
                .append(System.lineSeparator());
    }

    private static void addGroups(StringBuilder table, JsonNode result) {
        String group = "";
        for (JsonNode row : result.path("groups")) {
            String people = row.path("people").asString("?");
            if (!people.equals(group)) {
                long count = row.path("measured").path("people").asLong(0);
                table.append(heading(people + ", " + count + " people", result.path("metrics")));
                group = people;
            }
            table.append(line(row.path("name").asString("?"), row.path("measured")));
        }
    }

    private static String heading(String name, JsonNode metrics) {
        return String.format(
                Locale.ROOT,
                "%n%-38s%s%n",
                name,
                metrics.valueStream()
                        .map(metric -> String.format(Locale.ROOT, "%16s", metric.asString("?")))
                        .collect(Collectors.joining()));
    }

    private static String line(String name, JsonNode measured) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-38s", name));
        for (int m = 0; m < measured.path("means").size(); m++) {
            line.append(String.format(
                    Locale.ROOT,
                    "   %.4f ± %.4f",
                    measured.path("means").path(m).asDouble(0),
                    measured.path("errors").path(m).asDouble(0)));
        }
        return line.append(System.lineSeparator()).toString();
    }
}
