package tv.marquee.ops.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures several candidates in turns, so that whatever else the machine does hits all alike; the median counts. */
final class Rounds {

    private final Map<String, Measurement> candidates = new LinkedHashMap<>();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    Rounds candidate(String name, Measurement measurement) {
        candidates.put(name, measurement);
        figures.put(name, new ArrayList<>());
        return this;
    }

    /** Runs every candidate for warm-up, then in the given number of rounds. */
    Rounds run(int warmUps, int rounds) throws Exception {
        for (int i = 0; i < warmUps + rounds; i++) {
            for (Map.Entry<String, Measurement> c : candidates.entrySet()) {
                double figure = c.getValue().measure();
                if (i >= warmUps) {
                    figures.get(c.getKey()).add(BenchReport.rounded(figure));
                }
            }
        }
        return this;
    }

    double median(String name) {
        List<Double> sorted = figures.get(name).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Every figure, by candidate. */
    Map<String, Object> all() {
        return new LinkedHashMap<>(figures);
    }

    /** One measurement of one candidate. */
    interface Measurement {
        double measure() throws Exception;
    }
}
