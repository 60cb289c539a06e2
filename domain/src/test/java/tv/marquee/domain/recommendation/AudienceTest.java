package tv.marquee.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.marquee.domain.shared.Maturity;

class AudienceTest {

    @ParameterizedTest
    @CsvSource({
        "2009, under-18",
        "2008, 18-24",
        "2002, 18-24",
        "2001, 25-34",
        "1962, 55-64",
        "1961, over-64",
        "1900, over-64"
    })
    void peopleOfAnAgeAreCountedTogether(int birthYear, String band) {
        assertThat(Audience.of("FR", birthYear, Maturity.EIGHTEEN, 2026)).isEqualTo(new Audience("FR", band));
    }

    @Test
    void ofAProfileWithACeilingTheAgeOfWhoPaysSaysNothing() {
        assertThat(Audience.of("FR", 1980, Maturity.TWELVE, 2026)).isEqualTo(new Audience("FR", "under-18"));
    }

    @Test
    void anAudienceWidensToItsCountryAndThenToEveryone() {
        assertThat(new Audience("FR", "25-34").widening())
                .extracting(Audience::key)
                .containsExactly("FR/25-34", "FR/", "/");
        assertThat(Audience.EVERYONE.widening()).containsExactly(Audience.EVERYONE);
    }
}
