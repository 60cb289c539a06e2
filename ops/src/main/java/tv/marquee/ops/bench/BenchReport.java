package tv.marquee.ops.bench;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark found: ours beside what others would have used, and beside what the machine can do at best,
 * measured in
 * turns in one run.
 *
 * @param name of the benchmark
 * @param ours our figure
 * @param peer the same work done the usual way
 * @param limit the bare work, with nothing around it
 * @param ratioToPeer ours by peer
 * @param ratioToLimit ours by limit
 * @param unit of the three figures
 * @param details how it was measured, and each round
 */
public record BenchReport(
        String name,
        double ours,
        double peer,
        double limit,
        double ratioToPeer,
        double ratioToLimit,
        String unit,
        Map<String, Object> details) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BenchReport {
        details = new TreeMap<>(details);
    }

    /** A report with its ratios, figures rounded to what they mean. */
    public static BenchReport of(
            String name, double ours, double peer, double limit, String unit, Map<String, Object> details) {
        return new BenchReport(
                name,
                rounded(ours),
                rounded(peer),
                rounded(limit),
                rounded(ours / peer),
                rounded(ours / limit),
                unit,
                details);
    }

    /** As one JSON object. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    static double rounded(double figure) {
        return figure >= 100 ? Math.rint(figure) : Math.rint(figure * 100) / 100;
    }
}
