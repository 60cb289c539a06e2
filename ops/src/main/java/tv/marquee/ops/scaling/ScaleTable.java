package tv.marquee.ops.scaling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as a table that reads well on a terminal and as Markdown. */
final class ScaleTable {

    private static final String ROW = "| %-46s | %9s | %14s | %-10s | %6s |";

    private ScaleTable() {}

    /** With the figure of the first row of a series as measure for the others. */
    static String of(List<ScaleRow> rows) {
        String heading = String.format(Locale.ROOT, ROW, "what", "processes", "together", "", "times");
        String rule = "|" + "-".repeat(48) + "|" + "-".repeat(10) + ":|" + "-".repeat(15) + ":|" + "-".repeat(12) + "|"
                + "-".repeat(7) + ":|";
        return rows.stream()
                .map(row -> line(row, first(rows, row)))
                .collect(Collectors.joining("\n", heading + "\n" + rule + "\n", "\n"));
    }

    private static double first(List<ScaleRow> rows, ScaleRow of) {
        return rows.stream()
                .filter(row -> row.series().equals(of.series()))
                .findFirst()
                .orElse(of)
                .perSecond();
    }

    private static String line(ScaleRow row, double one) {
        return String.format(
                Locale.ROOT,
                ROW,
                row.series(),
                row.processes(),
                String.format(Locale.ROOT, "%,.0f", row.perSecond()),
                row.unit(),
                String.format(Locale.ROOT, "%.2f", row.perSecond() / one));
    }
}
