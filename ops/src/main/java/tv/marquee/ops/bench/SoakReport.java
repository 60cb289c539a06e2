package tv.marquee.ops.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a long run under steady load found. The first quarter, in which compilers and caches find their way, does not count; what counts
 * is how the last quarter stands beside the second.
 *
 * @param capacity actions a second that can be done
 * @param rate actions a second that were
 * @param samples from time to time, in order
 */
record SoakReport(double capacity, int rate, List<Sample> samples) {

    /** Memory that grows by less between the quarters is flat; it is said by how much it grew all the same. */
    private static final double FLAT = 0.05;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    SoakReport {
        samples = List.copyOf(samples);
    }

    /**
     * How the house was at one time.
     *
     * @param seconds since the load began
     * @param lag records or events that the last of its followers had still to do
     * @param p50 of answers since the last sample, in milliseconds from when the action was due
     * @param p99 of the same
     * @param mebibytes of memory and of files, by name
     */
    record Sample(long seconds, long lag, double p50, double p99, Map<String, Long> mebibytes) {

        Sample {
            mebibytes = new TreeMap<>(mebibytes);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%5d s  lag %,d  p50 %.0f ms  p99 %.0f ms  %s", seconds, lag, p50, p99, mebibytes);
        }
    }

    /** The second quarter, the last, and by which part the last is greater. */
    record Change(String what, double early, double late, double growth) {

        boolean isFlat() {
            return growth <= FLAT;
        }
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(change("lag", Sample::lag));
        changes.add(change("p50 in ms", Sample::p50));
        changes.add(change("p99 in ms", Sample::p99));
        if (!samples.isEmpty()) {
            samples.getFirst()
                    .mebibytes()
                    .keySet()
                    .forEach(name -> changes.add(change(
                            name + " in MiB", sample -> sample.mebibytes().getOrDefault(name, 0L))));
        }
        return changes;
    }

    private Change change(String what, ToDoubleFunction<Sample> figure) {
        int quarter = samples.size() / 4;
        double early = median(samples.subList(quarter, 2 * quarter), figure);
        double late = median(samples.subList(samples.size() - quarter, samples.size()), figure);
        return new Change(what, early, late, early == 0 ? 0 : late / early - 1);
    }

    private static double median(List<Sample> some, ToDoubleFunction<Sample> figure) {
        double[] sorted = some.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    String words() {
        StringBuilder words = new StringBuilder(
                String.format(Locale.ROOT, "soak: %d of %,.0f actions/s that can be done%n%n", rate, capacity));
        words.append(
                String.format(Locale.ROOT, "%-34s %14s %14s %8s%n", "", "second quarter", "last quarter", "growth"));
        changes()
                .forEach(change -> words.append(String.format(
                        Locale.ROOT,
                        "%-34s %,14.0f %,14.0f %7.0f %%%s%n",
                        change.what(),
                        change.early(),
                        change.late(),
                        100 * change.growth(),
                        change.isFlat() ? "" : "  grows")));
        return words.toString().stripTrailing();
    }

    String toJson() {
        return JSON.writeValueAsString(
                Map.of("capacity", capacity, "rate", rate, "changes", changes(), "samples", samples));
    }
}
