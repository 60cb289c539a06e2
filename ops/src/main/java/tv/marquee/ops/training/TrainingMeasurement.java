package tv.marquee.ops.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What training costs on ratings that are made up, measured in a process of its own.
 *
 * @param people how many people
 * @param titles how many titles
 * @param length how many titles each person sees on the average
 * @param withPeer whether Spark's ALS is fitted on the same
 */
public record TrainingMeasurement(int people, int titles, int length, boolean withPeer) {

    /**
     * Measures, and waits for the end.
     *
     * @param folder for what the job needs while it runs, and its log
     * @param progress is told what the job is at
     * @return seconds, peak memory and offline scores
     * @throws JobFailed when it could not be measured
     */
    public JsonNode run(Path folder, Consumer<String> progress) {
        List<String> arguments = List.of(
                "--people",
                String.valueOf(people),
                "--titles",
                String.valueOf(titles),
                "--length",
                String.valueOf(length),
                "--peer",
                String.valueOf(withPeer));
        return SparkJob.ofThisBuild("tv.marquee.analytics.MeasureTraining")
                .run(folder.resolve("spark"), folder.resolve("training.log"), arguments, progress);
    }
}
