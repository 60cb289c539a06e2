package tv.marquee.ops.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.marquee.ops.platform.LastLines;

/** A standalone master of Spark with some workers of a core each on loopback, started from the jars of the build. */
public final class SparkCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Registering worker ");

    private final Path analytics;
    private final Path folder;
    private final int workers;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(Path analytics, Path folder, int workers) {
        this.analytics = analytics;
        this.folder = folder;
        this.workers = workers;
    }

    /** Starts it with the build of the project that this process belongs to. */
    public static SparkCluster ofThisBuild(Path folder, int workers) throws IOException, InterruptedException {
        return start(SparkJob.build(), folder, workers);
    }

    /**
     * Starts it.
     *
     * @param analytics the build folder of analytics-spark
     * @param folder for its logs and what executors write
     * @param workers how many
     */
    static SparkCluster start(Path analytics, Path folder, int workers) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("jars"), analytics.resolve("lib"));
        SparkCluster cluster = new SparkCluster(analytics, folder, workers);
        try {
            cluster.start();
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void start() throws IOException, InterruptedException {
        launch("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        awaitSaid(ADDRESS, 1);
        for (int number = 1; number <= workers; number++) {
            String name = "worker-" + number;
            launch(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    master());
        }
        awaitSaid(REGISTERED, workers);
    }

    private void awaitSaid(Pattern pattern, int times) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (said(pattern).results().count() < times) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Spark's master did not say " + pattern + LastLines.of(log("master")));
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Such as {@code spark://127.0.0.1:7077}. */
    public String master() throws IOException {
        Matcher address = said(ADDRESS);
        if (!address.find()) {
            throw new IllegalStateException("The master does not run.");
        }
        return address.group(1);
    }

    /** How many workers have begun to run something. */
    long workersThatWorked() throws IOException {
        long worked = 0;
        for (int number = 1; number <= workers; number++) {
            worked += Files.readString(log("worker-" + number)).contains("Asked to launch executor") ? 1 : 0;
        }
        return worked;
    }

    private Matcher said(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(log("master")));
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void launch(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + analytics.resolve("spark.options"),
                "-Xmx192m",
                "-cp",
                analytics.resolve("lib") + "/*",
                main,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        processes.add(builder.start());
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
