package tv.marquee.domain.impression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

class ImpressionTest {

    private static final ImpressionId ID = new ImpressionId(new UUID(1, 1));
    private static final ProfileId ME = new ProfileId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Shown SHOWN = new Shown(
            "none", 7, Map.of(), List.of(new ShownRow("popular", List.of(TitleId.tmdb(1)))), Map.of(), List.of());

    private final Scenario<Impression, ImpressionCommand, ImpressionEvent> scenario =
            new Scenario<>(Impression.NONE, Impression::decide, Impression::evolve, List.of());

    @Test
    void whatWasShownIsRememberedOnce() {
        ImpressionServed served = new ImpressionServed(ID, ME, SHOWN, NOW);
        scenario.when(new RecordImpression(ID, ME, SHOWN, NOW)).then(List.of(served));
        scenario.given(List.of(served))
                .when(new RecordImpression(ID, ME, SHOWN, NOW.plusSeconds(1)))
                .then(List.of());
    }

    @Test
    void itIsAboutThePersonAndHasAStreamOfItsOwn() {
        ImpressionServed served = new ImpressionServed(ID, ME, SHOWN, NOW);
        assertThat(served.subject()).isEqualTo(StreamId.of(ME));
        assertThat(served.stream()).isEqualTo(new StreamId("impression", ID.toString()));
    }

    @Test
    void anEmptyPageIsNoImpression() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shown("none", 7, Map.of(), List.of(), Map.of(), List.of()));
    }
}
