package tv.marquee.query.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.recommendation.Experiment;
import tv.marquee.domain.recommendation.Tuning;
import tv.marquee.domain.shared.ProfileId;

/**
 * The experiments that are on.
 *
 * @param usual for whoever is in no variant that says otherwise
 */
record Experiments(Tuning usual, List<Experiment> all) {

    Experiments {
        all = List.copyOf(all);
    }

    /**
     * How someone is recommended to.
     *
     * @param variants by experiment
     */
    record Assigned(Tuning tuning, Map<String, String> variants) {}

    Assigned to(ProfileId person) {
        Tuning tuning = usual;
        Map<String, String> variants = new LinkedHashMap<>();
        for (Experiment experiment : all) {
            Experiment.Variant variant = experiment.of(person);
            variants.put(experiment.name(), variant.name());
            tuning = variant.tuning().over(tuning);
        }
        return new Assigned(tuning, variants);
    }
}
