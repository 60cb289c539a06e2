package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.GENERAL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.ImpressionView.RowView;

class ImpressionShelfTest {

    private static final TitleId OTHER = TitleId.tmdb(3063);
    private static final ImpressionServed SERVED = new ImpressionServed(
            new ImpressionId(new UUID(0, 7)),
            ADA,
            new Shown(
                    "a-model",
                    41,
                    Map.of("calibration", "stronger"),
                    List.of(new ShownRow("recommended", List.of(GENERAL, OTHER))),
                    Map.of(GENERAL, OTHER),
                    List.of(OTHER)),
            AT);

    @Test
    void whatWasShownStandsWithWhatItFollowedFrom() {
        assertThat(ImpressionShelf.fold(null, SERVED, 50))
                .isEqualTo(new ImpressionView(
                        "00000000-0000-0000-0000-000000000007",
                        ADA.toString(),
                        AT,
                        "a-model",
                        41,
                        Map.of("calibration", "stronger"),
                        List.of(new RowView("recommended", List.of("tmdb-961", "tmdb-3063"))),
                        Map.of("tmdb-961", "tmdb-3063"),
                        List.of("tmdb-3063"),
                        50));
    }

    @Test
    void toldAgainNothingChanges() {
        ImpressionView view = ImpressionShelf.fold(null, SERVED, 50);
        assertThat(ImpressionShelf.fold(view, SERVED, 50)).isSameAs(view);
    }
}
