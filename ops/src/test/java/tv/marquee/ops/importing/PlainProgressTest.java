package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.importing.ImportProgress.Stage;

class PlainProgressTest {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PlainProgress progress =
            new PlainProgress(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void aLineIsShownEveryFiveSecondsAndAtTheEnd() {
        progress.at(Stage.RATINGS, 0, 5_000, 0);
        after(2).at(Stage.RATINGS, 1_000, 5_000, 0);
        after(4).at(Stage.RATINGS, 3_000, 5_000, 2);
        after(1).at(Stage.RATINGS, 3_500, 5_000, 2);
        after(1).at(Stage.RATINGS, 5_000, 5_000, 2);
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "3,000 of 5,000 ratings, 500/s, 4 s left, bad rows: 2",
                        "5,000 of 5,000 ratings, 625/s, bad rows: 2");
    }

    @Test
    void eachStageHasItsOwnRate() {
        progress.at(Stage.TITLES, 0, 10, 0);
        after(10).at(Stage.TITLES, 10, 10, 0);
        progress.at(Stage.RATINGS, 0, 10, 0);
        after(5).at(Stage.RATINGS, 10, 10, 0);
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("10 of 10 titles, 1/s", "10 of 10 ratings, 2/s");
    }

    private PlainProgress after(int seconds) {
        now = now.plusSeconds(seconds);
        return progress;
    }
}
