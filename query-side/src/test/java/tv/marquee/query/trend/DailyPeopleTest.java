package tv.marquee.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void thePeopleOfTodayCountTwiceThoseOfThreeDaysAgo() {
        DailyPeople people = new DailyPeople(Map.of(
                TODAY,
                Map.of("faust", 6L, "nosferatu", 3L),
                TODAY.minusDays(3),
                Map.of("metropolis", 10L, "faust", 1L)));

        assertThat(people.trending(TODAY)).containsExactly("faust", "metropolis", "nosferatu");
    }

    @Test
    void whatHardlyAnyoneTookUpIsNoTrend() {
        DailyPeople people = new DailyPeople(
                Map.of(TODAY, Map.of("faust", 2L, "nosferatu", 2L), TODAY.minusDays(1), Map.of("faust", 1L)));

        assertThat(people.trending(TODAY)).containsExactly("faust");
    }
}
