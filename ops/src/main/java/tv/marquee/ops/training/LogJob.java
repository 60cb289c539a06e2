package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.KeyReader;
import tv.marquee.ops.platform.WarehouseServer;

/** A Spark job that reads the log of a house, with the JDK that this process runs on and the build of the project that it belongs to. */
public final class LogJob {

    private final Endpoints house;
    private final SparkJob job;
    private final List<String> arguments;
    private final Map<String, String> environment;

    private LogJob(Endpoints house, String main, List<String> arguments) {
        this(house, main, arguments, Map.of());
    }

    private LogJob(Endpoints house, String main, List<String> arguments, Map<String, String> environment) {
        this.environment = environment;
        this.house = house;
        this.job = SparkJob.ofThisBuild("tv.marquee.analytics." + main);
        this.arguments = arguments;
    }

    /** Trains a model of recommendations and publishes it. Gives its version, counts and offline scores. */
    public static LogJob retrain(Endpoints house) {
        return retrain(house, "");
    }

    /**
     * The same, published at another place.
     *
     * @param models a folder or an address; empty for the folder of the house
     */
    public static LogJob retrain(Endpoints house, String models) {
        return new LogJob(
                house, "Retrain", List.of("--models", place(models, house.data().resolve("models"))));
    }

    /**
     * Brings an archive of the log up to its end. Gives how many records were added, and parts that there are.
     *
     * @param folder or an address
     */
    public static LogJob archive(Endpoints house, String folder) {
        return new LogJob(house, "ArchiveLog", List.of("--folder", folder));
    }

    /** Sums up what people watch and pay into the warehouse. Gives how many records were read and rows were written, and the day since when. */
    public static LogJob aggregate(Endpoints house) {
        return new LogJob(
                house,
                "Aggregate",
                List.of("--warehouse", WarehouseServer.served(house.data()), "--user", WarehouseServer.user()),
                Map.of("MARQUEE_WAREHOUSE_PASSWORD", WarehouseServer.password(house.data())));
    }

    /** The archive of a house: what was named, or a folder in its data. */
    public static String archiveOf(Endpoints house, String named) {
        return named.isEmpty()
                ? house.data().resolve("archive").toAbsolutePath().toString()
                : named;
    }

    /**
     * Trains a model of what the words of reviews say and publishes it. Gives its version, counts and accuracy.
     *
     * @param models a folder or an address; empty for the folder of the house
     */
    static LogJob trainSentiment(Endpoints house, String models) {
        return new LogJob(
                house,
                "TrainSentiment",
                List.of("--models", place(models, house.data().resolve("models").resolve("sentiment"))));
    }

    /** Compares the variants of an experiment. */
    static LogJob reportExperiment(Endpoints house, String experiment) {
        return new LogJob(house, "ReportExperiment", List.of("--experiment", experiment));
    }

    /** Counts what is trending, going on where the last count ended. Gives how many records were read, acts came too late and counts were written. */
    public static LogJob followTrends(Endpoints house) {
        return new LogJob(
                house,
                "FollowTrends",
                List.of(
                        "--elasticsearch",
                        house.elasticsearch().toString(),
                        "--checkpoint",
                        house.data().resolve("trends").toString()));
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
        KeyReader keys = house.keyReader();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--kafka", house.kafka()));
        all.addAll(List.of("--keys", keys.url(), "--keyset", house.keyset().toString()));
        all.addAll(more);
        Map<String, String> secrets = new HashMap<>(environment);
        secrets.put("MARQUEE_KEYS_PASSWORD", keys.password());
        return job.run(house.data().resolve("spark"), house.trainingLog(), all, secrets, progress);
    }

    private static String place(String named, Path otherwise) {
        if (named.contains("://")) {
            return named;
        }
        try {
            Path folder = named.isEmpty() ? otherwise : Path.of(named).toAbsolutePath();
            return Files.createDirectories(folder).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
