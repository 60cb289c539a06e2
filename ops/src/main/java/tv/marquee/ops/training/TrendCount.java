package tv.marquee.ops.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.platform.Endpoints;

/** Counts what is trending, from the log on Kafka into Elasticsearch, going on where the last count of the data folder ended. */
public final class TrendCount {

    private final SparkJob job;

    private TrendCount(SparkJob job) {
        this.job = job;
    }

    /** With the JDK that this process runs on, and the build of the project that it belongs to. */
    public static TrendCount ofThisBuild() {
        return new TrendCount(SparkJob.ofThisBuild("tv.marquee.analytics.FollowTrends"));
    }

    /**
     * Counts and waits for the end. Interrupting the thread ends the job; what was not written is counted the next time.
     *
     * @param master Spark's
     * @param progress is told what the job is at
     * @return how many records were read, acts came too late and counts were written
     * @throws JobFailed when not all could be counted, or another counts just now
     */
    public JsonNode run(Endpoints house, String master, Consumer<String> progress) {
        Path checkpoint = house.data().resolve("trends");
        return job.run(
                house.data().resolve("spark"),
                house.trainingLog(),
                List.of(
                        "--kafka",
                        house.kafka(),
                        "--elasticsearch",
                        house.elasticsearch().toString(),
                        "--checkpoint",
                        checkpoint.toString(),
                        "--master",
                        master),
                progress);
    }
}
