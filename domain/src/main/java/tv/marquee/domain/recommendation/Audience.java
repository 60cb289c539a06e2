package tv.marquee.domain.recommendation;

import java.util.List;
import java.util.stream.Stream;
import tv.marquee.domain.shared.Maturity;

/**
 * People who are counted together to tell what is trending.
 *
 * @param country ISO 3166-1 alpha-2 code; empty for all countries
 * @param ageBand such as {@code 25-34}; empty for all ages
 */
public record Audience(String country, String ageBand) {

    /** All people. */
    public static final Audience EVERYONE = new Audience("", "");

    private static final int[] BAND_BEGINS = {18, 25, 35, 45, 55, 65};

    /**
     * The smallest audience that a profile belongs to. For a profile that may not see all that an adult may, the age of whoever opened the
     * account says nothing.
     *
     * @param ceiling the strongest that the profile may see
     * @param year the year it is now
     */
    public static Audience of(String country, int birthYear, Maturity ceiling, int year) {
        return new Audience(country, ceiling == Maturity.EIGHTEEN ? ageBand(year - birthYear) : "under-18");
    }

    /** From this to {@link #EVERYONE}, each wider than the one before. */
    public List<Audience> widening() {
        return Stream.of(this, new Audience(country, ""), EVERYONE).distinct().toList();
    }

    /** As text that no other audience has, such as {@code FR/25-34}. */
    public String key() {
        return country + "/" + ageBand;
    }

    private static String ageBand(int age) {
        if (age < BAND_BEGINS[0]) {
            return "under-18";
        }
        for (int i = 1; i < BAND_BEGINS.length; i++) {
            if (age < BAND_BEGINS[i]) {
                return BAND_BEGINS[i - 1] + "-" + (BAND_BEGINS[i] - 1);
            }
        }
        return "over-64";
    }
}
