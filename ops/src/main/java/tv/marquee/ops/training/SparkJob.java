package tv.marquee.ops.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.LastLines;

/**
 * A job of analytics-spark, in a JVM of its own.
 *
 * @param java the {@code java} program to run it with, 21 or later
 * @param analytics the build folder of analytics-spark, with its jar, {@code lib} and {@code spark.options}
 * @param main the class that is run
 */
record SparkJob(Path java, Path analytics, String main) {

    private static final String PROGRESS = "progress ";
    private static final String NOTE = "note ";
    private static final String FAILED = " failed: ";
    private static final String RESULT = "result ";
    private static final JsonMapper JSON = new JsonMapper();

    /** With the JDK that this process runs on, and the build of the project that it belongs to. */
    static SparkJob ofThisBuild(String main) {
        return new SparkJob(Path.of(System.getProperty("java.home"), "bin", "java"), build(), main);
    }

    /** The build folder of analytics-spark in the project that this process belongs to. */
    static Path build() {
        return Path.of(System.getProperty("marquee.home", ""), "analytics-spark", "target");
    }

    /**
     * Runs it and waits for the end. Interrupting the thread ends the job.
     *
     * @param work a folder for what the job needs while it runs, removed by the job
     * @param log where the job's own log goes
     * @param arguments beside {@code --work}
     * @param progress is told what the job is at
     * @return what the job gives as its result
     * @throws JobFailed when it gives none
     */
    JsonNode run(Path work, Path log, List<String> arguments, Consumer<String> progress) {
        return run(work, log, arguments, Map.of(), progress);
    }

    /** The same, with some more variables of its environment. */
    JsonNode run(
            Path work, Path log, List<String> arguments, Map<String, String> environment, Consumer<String> progress) {
        try {
            Files.createDirectories(work);
            long before = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder started = new ProcessBuilder(command(work, arguments))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            started.environment().putAll(environment);
            Process job = started.start();
            Thread end = new Thread(job::destroy, "end Spark job");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return follow(job, () -> LastLines.of(log, before), progress);
            } finally {
                job.destroy();
                removeHook(end);
            }
        } catch (IOException e) {
            throw new JobFailed("The job could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command(Path work, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "@" + analytics.resolve("spark.options"),
                "-cp",
                jar() + ":" + analytics.resolve("lib") + "/*",
                main,
                "--work",
                work.toString()));
        command.addAll(arguments);
        return command;
    }

    private Path jar() throws IOException {
        if (!Files.isDirectory(analytics)) {
            throw new JobFailed(
                    "analytics-spark is not built: " + analytics + " is missing. Run `mvn package -DskipTests`.");
        }
        try (Stream<Path> files = Files.list(analytics)) {
            return files.filter(f -> f.getFileName().toString().matches("analytics-spark-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new JobFailed(
                            "analytics-spark has no jar in " + analytics + ". Run `mvn package -DskipTests`."));
        }
    }

    private static JsonNode follow(Process job, Supplier<String> lastLines, Consumer<String> progress)
            throws IOException {
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
                String log = lastLines.get();
                throw new JobFailed("The job ended with exit code " + exit + " and gave no result" + reason(log)
                        + (said.isEmpty() ? "" : "; it said: " + last(said)) + ". The last lines of its log:" + log);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailed("The job was interrupted.", e);
        }
    }

    /** What the job itself gave as the reason, which is worth more than a line of Spark's. */
    private static String reason(String log) {
        return log.lines()
                .map(String::strip)
                .filter(line -> line.contains(FAILED))
                .reduce((before, last) -> last)
                .map(line -> " (" + line + ")")
                .orElse("");
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new JobFailed("The job's result is not JSON.", e);
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
