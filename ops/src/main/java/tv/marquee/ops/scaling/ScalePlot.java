package tv.marquee.ops.scaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws what more processes bring, as SVG: for each series, by the number of processes, how often it does what one did. */
final class ScalePlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 60;
    private static final int RIGHT = 330;
    private static final int TOP = 50;
    private static final int BOTTOM = 80;
    private static final int LINE = 18;

    /** Told apart by who does not see all colours (Okabe and Ito, Color Universal Design, 2008). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

    private final Map<String, List<ScaleRow>> series;
    private final int most;

    ScalePlot(List<ScaleRow> rows) {
        series =
                rows.stream().collect(Collectors.groupingBy(ScaleRow::series, LinkedHashMap::new, Collectors.toList()));
        most = Math.max(2, rows.stream().mapToInt(ScaleRow::processes).max().orElse(2));
    }

    /**
     * Draws.
     *
     * @param limits of the machine, in a line
     */
    String draw(String limits) {
        List<String> parts = new ArrayList<>();
        parts.add(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\""
                        + " role=\"img\" aria-label=\"What more processes bring\">",
                WIDTH, HEIGHT));
        parts.add(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT));
        parts.add(text(LEFT, 24, "start", "#111111", "Work done, as a multiple of what one process does"));
        parts.add(text(LEFT, HEIGHT - 12, "start", "#555555", limits));
        axes(parts);
        parts.add(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#999999\" stroke-dasharray=\"5 4\"/>",
                x(1), y(1), x(most), y(most)));
        label(parts, 0, "#777777", "each as good as the first");
        int number = 0;
        for (List<ScaleRow> rows : series.values()) {
            draw(parts, rows, COLOURS.get(number % COLOURS.size()), ++number);
        }
        parts.add("</svg>");
        return String.join("\n", parts) + "\n";
    }

    private void axes(List<String> parts) {
        for (int tick = 1; tick <= most; tick++) {
            parts.add(format(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e4e4\"/>",
                    LEFT, y(tick), x(most), y(tick)));
            parts.add(text(LEFT - 10, y(tick) + 4, "end", "#333333", tick + "x"));
            parts.add(text(x(tick), HEIGHT - BOTTOM + 20, "middle", "#333333", Integer.toString(tick)));
        }
        parts.add(text((x(1) + x(most)) / 2, HEIGHT - BOTTOM + 36, "middle", "#333333", "processes"));
    }

    private void draw(List<String> parts, List<ScaleRow> rows, String colour, int number) {
        double one = rows.getFirst().perSecond();
        Function<ScaleRow, String> at = row -> format("%.1f,%.1f", x(row.processes()), y(row.perSecond() / one));
        parts.add(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                rows.stream().map(at).collect(Collectors.joining(" ")), colour));
        rows.forEach(row -> parts.add(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>",
                x(row.processes()), y(row.perSecond() / one), colour)));
        label(parts, number, colour, rows.getFirst().series());
    }

    private static void label(List<String> parts, int number, String colour, String words) {
        int y = TOP + 10 + number * LINE * 3 / 2;
        int x = WIDTH - RIGHT + 20;
        parts.add(format(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>",
                x, y - 4, x + 16, y - 4, colour));
        parts.add(text(x + 24, y, "start", "#111111", words));
    }

    private double x(double processes) {
        return LEFT + (processes - 1 + 0.15) / (most - 1 + 0.3) * (WIDTH - LEFT - RIGHT);
    }

    /** From nothing to a bit more than as many times as there are processes. */
    private double y(double times) {
        return HEIGHT - BOTTOM - times / (most + 0.2) * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(double x, double y, String anchor, String colour, String words) {
        return format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, anchor, colour, words.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
