package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/** The log is archived once, and a model from the archive is the model from Kafka. */
class ArchiveIT {

    @Test
    void aModelFromTheArchiveIsTheModelFromKafka() {
        JobSite house = JobSite.of(TestHouse.endpoints());
        String folder = LogJob.archiveOf(house, "");

        JsonNode first = run(LogJob.archive(house, folder));
        assertThat(first.path("records").asLong()).isPositive();

        JsonNode archived = run(LogJob.retrain(house), "--archive", folder);
        JsonNode published = run(LogJob.retrain(house));
        for (String figure : List.of("interactions", "people", "titles")) {
            assertThat(archived.path(figure)).as(figure).isEqualTo(published.path(figure));
        }
        assertThat(archived.path("model")).isEqualTo(published.path("model"));
    }

    private static JsonNode run(LogJob job, String... more) {
        return job.run(List.of(more), step -> {});
    }
}
