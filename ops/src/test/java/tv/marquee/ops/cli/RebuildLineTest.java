package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RebuildLineTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fillingTellsHowFarItIsAndHowLongItTakes() {
        assertThat(line("""
                {"projection": "titles", "state": "FILLING", "done": 6000, "total": 17750, "eventsPerSecond": 600.4,
                 "secondsLeft": 20}""")).isEqualTo("titles        6,000 of 17,750 records, 600 a second, 20 s left");
    }

    @Test
    void differencesAreListedAndWhatIsKeptIsNamed() {
        assertThat(line("""
                {"projection": "titles", "state": "DIFFERENT", "comparison": {"original": 10, "copy": 9, "equal": 8,
                 "differing": 2, "listed": [{"id": "tmdb-961", "where": "name"}]}}"""))
                .isEqualTo(
                        "titles        differs: of 10, 8 are equal at the same position, 2 are not\n    tmdb-961: name");
        assertThat(line("""
                {"projection": "reviews", "state": "SWAPPED", "comparison": {"original": 1, "copy": 1, "equal": 1,
                 "differing": 0}, "kept": ["reviews-1"]}"""))
                .endsWith(
                        "swapped in: of 1, 1 are equal at the same position, 0 are not; kept until --drop: reviews-1");
    }

    @Test
    void whatHoldsItUpIsSaid() {
        assertThat(line("{\"projection\": \"titles\", \"state\": \"PAUSED\", \"problem\": \"Kafka does not answer\"}"))
                .isEqualTo("titles        paused (waits: Kafka does not answer)");
        assertThat(
                        line(
                                "{\"projection\": \"titles\", \"state\": \"CANCELLED\", \"problem\": \"another process has ended it\"}"))
                .isEqualTo("titles        given up (another process has ended it)");
    }

    private static String line(String json) {
        return RebuildLine.of(JSON.readTree(json));
    }
}
