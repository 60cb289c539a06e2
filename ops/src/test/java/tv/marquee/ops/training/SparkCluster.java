package tv.marquee.ops.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A standalone master of Spark with two workers of a core each on loopback, started from the jars of the build. */
final class SparkCluster implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Registering worker ");

    private final Path analytics;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(Path analytics, Path folder) {
        this.analytics = analytics;
        this.folder = folder;
    }

    /**
     * Starts it.
     *
     * @param analytics the build folder of analytics-spark
     * @param folder for its logs and what executors write
     */
    static SparkCluster start(Path analytics, Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("jars"), analytics.resolve("lib"));
        SparkCluster cluster = new SparkCluster(analytics, folder);
        cluster.launch("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        Awaitility.await().atMost(PATIENCE).until(() -> cluster.said(ADDRESS).find());
        for (int number = 1; number <= WORKERS; number++) {
            String name = "worker-" + number;
            cluster.launch(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    cluster.master());
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> cluster.said(REGISTERED).results().count() == WORKERS);
        return cluster;
    }

    /** Such as {@code spark://127.0.0.1:7077}. */
    String master() throws IOException {
        Matcher address = said(ADDRESS);
        if (!address.find()) {
            throw new IllegalStateException("The master does not run.");
        }
        return address.group(1);
    }

    /** How many workers have begun to run something. */
    long workersThatWorked() throws IOException {
        long worked = 0;
        for (int number = 1; number <= WORKERS; number++) {
            String log = Files.readString(folder.resolve("worker-" + number + ".log"));
            worked += log.contains("Asked to launch executor") ? 1 : 0;
        }
        return worked;
    }

    private Matcher said(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(folder.resolve("master.log")));
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
                .redirectOutput(folder.resolve(name + ".log").toFile());
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
