package tv.marquee.domain.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * What may be set about a row of recommendations; what is null is not said.
 *
 * @param calibration how much the proportions of genres count beside the ranking, 0 to 1
 * @param exploration the share of places that are filled by chance, 0 to 1
 */
public record Tuning(@Nullable Double calibration, @Nullable Double exploration) {

    public Tuning {
        share(calibration, "calibration");
        share(exploration, "exploration");
    }

    /** This, where it says something, else the other. */
    public Tuning over(Tuning other) {
        return new Tuning(
                calibration == null ? other.calibration : calibration,
                exploration == null ? other.exploration : exploration);
    }

    private static void share(@Nullable Double value, String name) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is not between 0 and 1");
        }
    }
}
