package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Trains a model from the log on Kafka and publishes it. */
public final class Retraining {

    private final SparkJob job;

    private Retraining(SparkJob job) {
        this.job = job;
    }

    /** With the JDK that this process runs on, and the build of the project that it belongs to. */
    public static Retraining ofThisBuild() {
        return new Retraining(SparkJob.ofThisBuild("tv.marquee.analytics.Retrain"));
    }

    /**
     * Trains and waits for the end. Interrupting the thread ends the job, and no model appears.
     *
     * @param kafka {@code host:port} of a broker
     * @param models the folder that model folders are published in
     * @param work a folder for what the job needs while it runs, removed by the job
     * @param log where the job's own log goes
     * @param more further arguments of the job
     * @param progress is told what the job is at
     * @return what the job says of its model: version, counts and offline scores
     * @throws JobFailed when no model was published
     */
    public JsonNode run(String kafka, Path models, Path work, Path log, List<String> more, Consumer<String> progress) {
        try {
            Files.createDirectories(models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(List.of("--kafka", kafka, "--models", models.toString()));
        arguments.addAll(more);
        return job.run(work, log, arguments, progress);
    }
}
