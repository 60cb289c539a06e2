package tv.marquee.ops.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.training.AggregationMeasurement;

/**
 * How many records a second the daily sums take in, from an archive that is made up.
 *
 * <p>Ours is all that the job sums up, from the bytes of the archive to the rows of the warehouse's tables. Peer: Spark SQL's own functions for JSON
 * on the same records, for one of the sums only. Limit: the same bytes are read, and nothing is made of them.
 */
final class AggregateBench {

    private static final int TITLES = 5_000;

    /** Of each person. */
    static final int EVENTS = 100;

    private AggregateBench() {}

    /** Measures in a folder of its own. */
    static BenchReport run(Path folder, int people, Consumer<String> progress) {
        JsonNode cost = new AggregationMeasurement(people, TITLES).run(folder, progress);
        double records = cost.path("records").asDouble(0);
        return BenchReport.of(
                "aggregate",
                records / cost.path("summingSeconds").asDouble(0),
                records / cost.path("peerSeconds").asDouble(0),
                records / cost.path("readingSeconds").asDouble(0),
                "records/s",
                TrainBench.details(cost));
    }
}
