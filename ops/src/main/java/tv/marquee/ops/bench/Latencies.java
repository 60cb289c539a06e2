package tv.marquee.ops.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of single actions, for percentiles. Safe for use by many threads. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long nanosTaken) {
        nanos.add(nanosTaken);
    }

    /** In milliseconds; 0 when nothing was measured. */
    double percentile(double percent) {
        long[] sorted = sorted();
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    Map<String, Object> summary() {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("count", nanos.size());
        summary.put("p50", BenchReport.rounded(percentile(50)));
        summary.put("p95", BenchReport.rounded(percentile(95)));
        summary.put("p99", BenchReport.rounded(percentile(99)));
        summary.put("max", BenchReport.rounded(percentile(100)));
        return summary;
    }

    private long[] sorted() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
