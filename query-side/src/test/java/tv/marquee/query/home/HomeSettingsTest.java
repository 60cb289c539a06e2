package tv.marquee.query.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tv.marquee.domain.recommendation.Tuning;
import tv.marquee.domain.shared.ProfileId;

class HomeSettingsTest {

    private static final Map<String, String> EXPERIMENT = Map.of(
            "marquee.home.experiments[0].name", "calibration",
            "marquee.home.experiments[0].variants[0].name", "as-ever",
            "marquee.home.experiments[0].variants[1].name", "stronger",
            "marquee.home.experiments[0].variants[1].weight", "3",
            "marquee.home.experiments[0].variants[1].calibration", "0.4");

    @Test
    void whatIsNotSetIsAsUsual() {
        Experiments experiments = settings(Map.of()).verified();

        assertThat(experiments.usual()).isEqualTo(new Tuning(.2, .05));
        assertThat(experiments.all()).isEmpty();
    }

    @Test
    void anExperimentDividesPeopleByItsWeightsAndSetsWhatItsVariantsSay() {
        Experiments experiments = settings(EXPERIMENT).verified();

        long treated = IntStream.range(0, 1_000)
                .mapToObj(n -> experiments.to(new ProfileId(new UUID(1, n))))
                .filter(assigned -> assigned.variants().containsValue("stronger"))
                .peek(assigned -> assertThat(assigned.calibration()).isEqualTo(.4))
                .peek(assigned -> assertThat(assigned.exploration()).isEqualTo(.05))
                .count();
        assertThat(treated).isBetween(700L, 800L);
    }

    @Test
    void whatIsNotSoundIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of(
                                "marquee.home.experiments[0].name", "alone",
                                "marquee.home.experiments[0].variants[0].name", "one"))
                        .verified());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        settings(Map.of("marquee.home.exploration", "1.5")).verified())
                .withMessageContaining("exploration");
    }

    private static HomeSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("marquee.home", HomeSettings.class);
    }
}
