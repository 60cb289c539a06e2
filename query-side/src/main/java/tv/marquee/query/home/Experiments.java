package tv.marquee.query.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tv.marquee.domain.recommendation.Experiment;
import tv.marquee.domain.recommendation.Tuning;
import tv.marquee.domain.shared.ProfileId;

/**
 * The experiments that are on.
 *
 * @param usual for whoever is in no variant that says otherwise; says all
 */
record Experiments(Tuning usual, List<Experiment> all) {

    Experiments {
        Objects.requireNonNull(usual.calibration());
        Objects.requireNonNull(usual.exploration());
        all = List.copyOf(all);
    }

    /**
     * How someone is recommended to.
     *
     * @param calibration how much the proportions of genres count beside the ranking
     * @param exploration the share of places that are filled by chance
     * @param variants by experiment
     */
    record Assigned(double calibration, double exploration, Map<String, String> variants) {}

    Assigned to(ProfileId person) {
        Tuning tuning = usual;
        Map<String, String> variants = new LinkedHashMap<>();
        for (Experiment experiment : all) {
            Experiment.Variant variant = experiment.of(person);
            variants.put(experiment.name(), variant.name());
            tuning = variant.tuning().over(tuning);
        }
        return new Assigned(
                Objects.requireNonNull(tuning.calibration()), Objects.requireNonNull(tuning.exploration()), variants);
    }
}
