package tv.marquee.ops.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.LastLines;

/**
 * Trains a model from the log on Kafka and publishes it, in a JVM of its own.
 *
 * @param java the {@code java} program to run it with, 21 or later
 * @param analytics the build folder of analytics-spark, with its jar, {@code lib} and {@code retrain.options}
 */
public record Retraining(Path java, Path analytics) {

    private static final String PROGRESS = "progress ";
    private static final String NOTE = "note ";
    private static final String RESULT = "result ";
    private static final JsonMapper JSON = new JsonMapper();

    /** With the JDK that this process runs on, and the build of the project that it belongs to. */
    public static Retraining ofThisBuild() {
        Path home = Path.of(System.getProperty("marquee.home", ""));
        return new Retraining(
                Path.of(System.getProperty("java.home"), "bin", "java"), home.resolve("analytics-spark/target"));
    }

    /**
     * Trains and waits for the end. Interrupting the thread ends the job, and no model appears.
     *
     * @param kafka {@code host:port} of a broker
     * @param models the folder that model folders are published in
     * @param work a folder for what the job needs while it runs, removed by the job
     * @param master Spark's master, such as {@code local[*]}
     * @param log where the job's own log goes
     * @param progress is told what the job is at
     * @return what the job says of its model: version, counts and offline scores
     * @throws TrainingFailed when no model was published
     */
    public JsonNode run(String kafka, Path models, Path work, String master, Path log, Consumer<String> progress) {
        try {
            Files.createDirectories(models);
            Files.createDirectories(work);
            Process job = new ProcessBuilder(command(kafka, models, work, master))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Thread end = new Thread(job::destroy, "end training");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return follow(job, log, progress);
            } finally {
                job.destroy();
                removeHook(end);
            }
        } catch (IOException e) {
            throw new TrainingFailed("The training job could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command(String kafka, Path models, Path work, String master) throws IOException {
        return List.of(
                java.toString(),
                "@" + analytics.resolve("retrain.options"),
                "-cp",
                jar() + ":" + analytics.resolve("lib") + "/*",
                "tv.marquee.analytics.Retrain",
                "--kafka",
                kafka,
                "--models",
                models.toString(),
                "--work",
                work.toString(),
                "--master",
                master);
    }

    private Path jar() throws IOException {
        if (!Files.isDirectory(analytics)) {
            throw new TrainingFailed(
                    "analytics-spark is not built: " + analytics + " is missing. Run `mvn package -DskipTests`.");
        }
        try (Stream<Path> files = Files.list(analytics)) {
            return files.filter(f -> f.getFileName().toString().matches("analytics-spark-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new TrainingFailed(
                            "analytics-spark has no jar in " + analytics + ". Run `mvn package -DskipTests`."));
        }
    }

    private static JsonNode follow(Process job, Path log, Consumer<String> progress) throws IOException {
        JsonNode result = JSON.missingNode();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = job.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PROGRESS)) {
                    progress.accept(line.substring(PROGRESS.length()));
                } else if (line.startsWith(NOTE)) {
                    progress.accept(line.substring(NOTE.length()));
                } else if (line.startsWith(RESULT)) {
                    result = parse(line.substring(RESULT.length()));
                } else {
                    said.add(line);
                }
            }
            int exit = job.waitFor();
            if (exit != 0 || result.isMissingNode()) {
                throw new TrainingFailed("The training job ended with exit code " + exit + " and published no model"
                        + (said.isEmpty() ? "" : "; it said: " + last(said)) + ". The last lines of " + log + ":"
                        + LastLines.of(log));
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingFailed("The training was interrupted.", e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new TrainingFailed("The training job's result is not JSON.", e);
        }
    }

    private static String last(List<String> said) {
        return String.join(" / ", said.subList(Math.max(0, said.size() - 5), said.size()));
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The process is ending, and the hook with it.
        }
    }
}
