package tv.marquee.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(300)
class SparkClusterIT {

    private static final Path ANALYTICS =
            Path.of("..", "analytics-spark", "target").toAbsolutePath().normalize();
    private static final int PEOPLE = 150;
    private static final int TITLES = 60;
    private static final int RATINGS = 15;

    /** Sums come in another order, and of two titles that are all but equal the other may be in front. */
    private static final Offset<Double> ONE_PERSON = Offset.offset(1.5 / PEOPLE);

    @TempDir
    private Path folder;

    @Test
    void aModelIsTheSameFromOneProcessAndFromAClusterOfTwoWorkers() throws IOException, InterruptedException {
        Path ratings = Files.write(folder.resolve("ratings.txt"), ratings());
        JsonNode here = evaluated("local[2]", ratings);
        try (SparkCluster cluster =
                SparkCluster.start(ANALYTICS, Files.createDirectory(folder.resolve("cluster")), 2)) {
            JsonNode there = evaluated(cluster.master(), ratings);

            assertThat(cluster.workersThatWorked()).isEqualTo(2);
            assertThat(there.path("people").asInt()).isEqualTo(PEOPLE);
            assertThat(there.path("groups")).isNotEmpty().hasSameSizeAs(here.path("groups"));
            for (int group = 0; group < here.path("groups").size(); group++) {
                assertThat(hitRate(there, group)).as("group " + group).isCloseTo(hitRate(here, group), ONE_PERSON);
            }
        }
    }

    private static double hitRate(JsonNode result, int group) {
        return result.path("groups")
                .path(group)
                .path("measured")
                .path("means")
                .path(0)
                .asDouble(Double.NaN);
    }

    private JsonNode evaluated(String master, Path ratings) {
        return new SparkJob(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        ANALYTICS,
                        "tv.marquee.analytics.Evaluate")
                .run(
                        folder.resolve("work"),
                        folder.resolve("job.log"),
                        List.of("--movielens", ratings.toString(), "--protocol", "cold-people", "--master", master),
                        step -> {});
    }

    /** People who go on from a title to one of those next to it. */
    private static List<String> ratings() {
        Random random = new Random(7);
        return IntStream.range(0, PEOPLE * RATINGS)
                .mapToObj(i -> i / RATINGS + "," + (i / RATINGS * 7 + i % RATINGS * (1 + random.nextInt(3))) % TITLES
                        + "," + i % RATINGS)
                .toList();
    }
}
