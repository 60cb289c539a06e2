package tv.marquee.ops.training;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A Spark job that reads the log of a house, with the JDK that this process runs on and the build of the project that it belongs to. */
public final class LogJob {

    private final JobSite site;
    private final SparkJob job;
    private final List<String> arguments;
    private final Map<String, String> environment;

    private LogJob(JobSite site, String main, List<String> arguments) {
        this(site, main, arguments, Map.of());
    }

    private LogJob(JobSite site, String main, List<String> arguments, Map<String, String> environment) {
        this.environment = environment;
        this.site = site;
        this.job = SparkJob.ofThisBuild("tv.marquee.analytics." + main);
        this.arguments = arguments;
    }

    /** Trains a model of recommendations and publishes it. Gives its version, counts and offline scores. */
    public static LogJob retrain(JobSite site) {
        return retrain(site, "");
    }

    /**
     * The same, published at another place.
     *
     * @param models a folder or an address; empty for where the house reads them
     */
    public static LogJob retrain(JobSite site, String models) {
        return new LogJob(
                site,
                "Retrain",
                List.of("--models", JobSite.place(models, site.folders().models())));
    }

    /**
     * Brings an archive of the log up to its end. Gives how many records were added, and parts that there are.
     *
     * @param folder or an address
     */
    public static LogJob archive(JobSite site, String folder) {
        return new LogJob(site, "ArchiveLog", List.of("--folder", folder));
    }

    /** Sums up what people watch and pay into the warehouse. Gives how many records were read and rows were written, and the day since when. */
    public static LogJob aggregate(JobSite site) {
        JobSite.Warehouse warehouse = site.warehouse().get();
        return new LogJob(
                site,
                "Aggregate",
                List.of("--warehouse", warehouse.url(), "--user", warehouse.user()),
                Map.of("MARQUEE_WAREHOUSE_PASSWORD", warehouse.password()));
    }

    /** The archive of a house: what was named, or where it is kept. */
    public static String archiveOf(JobSite site, String named) {
        return named.isEmpty() ? site.folders().archive() : named;
    }

    /**
     * Trains a model of what the words of reviews say and publishes it. Gives its version, counts and accuracy.
     *
     * @param models a folder or an address; empty for where the house reads them
     */
    static LogJob trainSentiment(JobSite site, String models) {
        return new LogJob(
                site,
                "TrainSentiment",
                List.of("--models", JobSite.place(models, site.folders().sentiment())));
    }

    /** Compares the variants of an experiment. */
    static LogJob reportExperiment(JobSite site, String experiment) {
        return new LogJob(site, "ReportExperiment", List.of("--experiment", experiment));
    }

    /** Counts what is trending, going on where the last count ended. Gives how many records were read, acts came too late and counts were written. */
    public static LogJob followTrends(JobSite site) {
        JobSite.Shelves shelves = site.shelves();
        List<String> arguments = new ArrayList<>(List.of(
                "--elasticsearch",
                shelves.elasticsearch().toString(),
                "--checkpoint",
                site.folders().trends().toString()));
        shelves.certificates().ifPresent(file -> arguments.addAll(List.of("--elasticsearch-certificates", file)));
        return new LogJob(
                site,
                "FollowTrends",
                arguments,
                shelves.apiKey()
                        .map(key -> Map.of("MARQUEE_ELASTICSEARCH_API_KEY", key))
                        .orElse(Map.of()));
    }

    /**
     * Runs it and waits for the end. Interrupting the thread ends the job.
     *
     * @param more further arguments
     * @param progress is told what the job is at
     * @return what the job gives as its result
     * @throws JobFailed when it gives none
     */
    public JsonNode run(List<String> more, Consumer<String> progress) {
        Map<String, String> secrets = new HashMap<>(environment);
        secrets.put("MARQUEE_KEYS_PASSWORD", site.keys().password());
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--kafka", site.kafka().servers()));
        all.addAll(
                List.of("--keys", site.keys().url(), "--keyset", site.keyset().toString()));
        all.addAll(more);
        JobSite.Folders folders = site.folders();
        if (site.kafka().properties().isEmpty()) {
            return job.run(folders.work(), folders.log(), all, secrets, progress);
        }
        try {
            Path properties = written(site.kafka().properties());
            try {
                all.addAll(List.of("--kafka-properties", properties.toString()));
                return job.run(folders.work(), folders.log(), all, secrets, progress);
            } finally {
                Files.deleteIfExists(properties);
            }
        } catch (IOException e) {
            throw new JobFailed("The job's settings of Kafka cannot be written: " + e.getMessage(), e);
        }
    }

    /** A file that nobody else can read, since there may be a password in it. */
    private static Path written(Map<String, String> properties) throws IOException {
        Path file = Files.createTempFile(
                "kafka",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties all = new Properties();
        all.putAll(properties);
        try (Writer out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
        return file;
    }
}
