package tv.marquee.ops.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What it costs to sum up a log that is made up, measured in a process of its own.
 *
 * @param people who leave a hundred events each
 * @param titles how many titles
 */
public record AggregationMeasurement(int people, int titles) {

    /**
     * Measures with all cores of this machine.
     *
     * @see #on
     */
    public JsonNode run(Path folder, Consumer<String> progress) {
        return on("local[*]", folder, progress);
    }

    /**
     * Measures, and waits for the end.
     *
     * @param master Spark's
     *
     * @param folder for the archive that is made, what the job needs while it runs, and its log
     * @param progress is told what the job is at
     * @return seconds, peak memory and what was counted
     * @throws JobFailed when it could not be measured
     */
    public JsonNode on(String master, Path folder, Consumer<String> progress) {
        List<String> arguments = List.of(
                "--master",
                master,
                "--people",
                String.valueOf(people),
                "--titles",
                String.valueOf(titles),
                "--folder",
                folder.resolve("archive").toString());
        return SparkJob.ofThisBuild("tv.marquee.analytics.MeasureAggregates")
                .run(folder.resolve("spark"), folder.resolve("aggregate.log"), arguments, progress);
    }
}
