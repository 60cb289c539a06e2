package tv.marquee.query.home;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tv.marquee.domain.recommendation.Experiment;
import tv.marquee.domain.recommendation.Experiment.Variant;
import tv.marquee.domain.recommendation.Exploration;
import tv.marquee.domain.recommendation.GenreCalibration;
import tv.marquee.domain.recommendation.Tuning;

/**
 * How the home page is composed.
 *
 * @param calibration how much the proportions of genres count beside the ranking, 0 to 1
 * @param exploration the share of places of the recommendations that are filled by chance, 0 to 1
 * @param experiments those that are on; of two that say the same, the later holds
 */
@ConfigurationProperties("marquee.home")
record HomeSettings(
        @DefaultValue("" + GenreCalibration.USUAL_STRENGTH) double calibration,
        @DefaultValue("" + Exploration.USUAL_SHARE) double exploration,
        @DefaultValue List<ExperimentSettings> experiments) {

    /** An experiment by its name, with its variants, the first being what the others are compared with. */
    record ExperimentSettings(String name, List<VariantSettings> variants) {

        Experiment experiment() {
            return new Experiment(
                    name, variants.stream().map(VariantSettings::variant).toList());
        }
    }

    /** A variant by its name, with its weight, and what is otherwise in it. */
    record VariantSettings(
            String name,
            @DefaultValue("1") int weight,
            @Nullable Double calibration,
            @Nullable Double exploration) {

        Variant variant() {
            return new Variant(name, weight, new Tuning(calibration, exploration));
        }
    }

    /**
     * All of it, verified.
     *
     * @throws IllegalArgumentException saying which experiment is not sound
     */
    Experiments verified() {
        Set<String> names = new HashSet<>();
        for (ExperimentSettings experiment : experiments) {
            if (!names.add(experiment.name())) {
                throw new IllegalArgumentException("two experiments are named " + experiment.name());
            }
        }
        return new Experiments(
                new Tuning(calibration, exploration),
                experiments.stream().map(ExperimentSettings::experiment).toList());
    }
}
