package tv.marquee.ops.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.training.AggregationMeasurement;
import tv.marquee.ops.training.SparkCluster;

/** How many records a second the daily sums take in, with one and two workers of a core each in a standalone cluster of Spark. */
final class SparkScaling {

    private static final int PEOPLE = 10_000;
    private static final int TITLES = 5_000;

    private SparkScaling() {}

    /** Measures in a folder of its own. */
    static List<ScaleRow> run(Path folder, Consumer<String> progress) throws IOException, InterruptedException {
        List<ScaleRow> rows = new ArrayList<>();
        for (int workers : List.of(1, 2)) {
            Path own = Files.createDirectory(folder.resolve("spark-" + workers));
            try (SparkCluster cluster =
                    SparkCluster.ofThisBuild(Files.createDirectory(own.resolve("cluster")), workers)) {
                JsonNode cost = new AggregationMeasurement(PEOPLE, TITLES)
                        .on(cluster.master(), own, step -> progress.accept("Spark, " + workers + ": " + step));
                double seconds = cost.path("summingSeconds").asDouble(0);
                rows.add(new ScaleRow(
                        "workers of Spark, daily sums",
                        workers,
                        cost.path("records").asDouble(0) / seconds,
                        "records/s"));
            }
        }
        return rows;
    }
}
