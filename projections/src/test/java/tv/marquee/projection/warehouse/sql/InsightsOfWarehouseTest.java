package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.WAR;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.fact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.projection.intake.Fact;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.Theme;
import tv.marquee.query.insight.sql.SqlInsights;

/**
 * A small log whose figures were worked out by hand. Twelve people: ten in France, born in the eighties, two in Germany, born in
 * the nineties. All rate The General with 4 stars but two of the French with 1; six of the French start it, of whom three come
 * to its end and one leaves after a minute; ten of them review it. An hour before they start, all twelve are shown it and another title.
 */
class InsightsOfWarehouseTest {

    private static final TitleId OTHER = TitleId.tmdb(962);

    private static Warehouse warehouse;
    private static Insights insights;
    private static long position;

    @BeforeAll
    static void fill() {
        warehouse = Warehouse.empty();
        insights = new SqlInsights(warehouse.jdbc().getDataSource());
        read(added(GENERAL, "The General", COMEDY, WAR));
        read(added(OTHER, "Another", COMEDY));
        for (int person = 0; person < 12; person++) {
            boolean french = person < 10;
            AccountId account = new AccountId(new UUID(1, person));
            ProfileId profile = new ProfileId(new UUID(2, person));
            read(new AccountOpened(
                    account,
                    new EmailAddress("p" + person + "@example.org"),
                    new PasswordHash("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                    "P",
                    french ? 1985 : 1992,
                    french ? "FR" : "DE",
                    Role.SUBSCRIBER,
                    AT));
            read(new ProfileCreated(profile, account, "P", Maturity.EIGHTEEN, AT));
            read(new TitleRated(profile, GENERAL, new Stars(person < 2 ? 2 : 8), AT));
            if (person < 6) {
                PlaybackId playback = new PlaybackId(new UUID(3, person));
                read(new PlaybackStarted(
                        account, profile, playback, GENERAL, 4_740, 0, DeviceType.TV, AT.plus(Duration.ofDays(40))));
                read(
                        person < 3
                                ? new PlaybackFinished(account, profile, playback, GENERAL, 4_740, AT)
                                : new PlaybackStopped(
                                        account, profile, playback, GENERAL, 4_740, person == 3 ? 60 : 3_400, AT));
            }
            read(new ImpressionServed(
                    new ImpressionId(new UUID(4, person)),
                    profile,
                    new Shown(
                            "a-model",
                            1,
                            Map.of("calibration", "stronger"),
                            List.of(new ShownRow("recommended", List.of(GENERAL, OTHER))),
                            Map.of(GENERAL, OTHER),
                            List.of(OTHER)),
                    AT.plus(Duration.ofDays(40)).minus(Duration.ofHours(1))));
            if (french) {
                read(new ReviewWritten(profile, GENERAL, "Fine.", AT));
            }
        }
        read(new TitleRated(new ProfileId(new UUID(2, 0)), OTHER, new Stars(10), AT));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void inAllTwelvePeopleRatedAndTenWrote() {
        assertThat(row(Theme.OVERVIEW, InsightFilter.NONE, "in-all", 0)).containsExactly(12L, 2L, 13L, 6L, 10L);
        assertThat(insights.report(Theme.OVERVIEW, InsightFilter.NONE).position())
                .isEqualTo(position);
    }

    @Test
    void whoeverIsRestrictedCountsInNoFigureUntilThatIsLifted() {
        AccountId first = new AccountId(new UUID(1, 0));
        read(new AccountRestrictionSet(first, true, AT));

        assertThat(row(Theme.OVERVIEW, InsightFilter.NONE, "in-all", 0)).containsExactly(11L, 1L, 11L, 5L, 9L);
        assertThat(number("SELECT COUNT(*) FROM dw.v_account")).isEqualTo(11);

        read(new AccountRestrictionSet(first, false, AT));
        assertThat(row(Theme.OVERVIEW, InsightFilter.NONE, "in-all", 0)).containsExactly(12L, 2L, 13L, 6L, 10L);
    }

    @Test
    void aCorrectedHolderCountsAsWhatIsTrue() {
        AccountId german = new AccountId(new UUID(1, 11));
        read(new HolderCorrected(german, "P", 1971, "AT", AT));
        String ofTheSeventies =
                "SELECT COUNT(*) FROM dw.v_account WHERE birth_years = '1970-1979' AND country_code = 'AT'"
                        + " AND opened_date_key > 0";
        assertThat(number(ofTheSeventies)).isEqualTo(1);

        read(new HolderCorrected(german, "P", 1992, "DE", AT));
        assertThat(number(ofTheSeventies)).isZero();
    }

    @Test
    void aMonthOfFewIsHiddenAndTheOtherWithItSinceTheSumIsKnown() {
        InsightFilter march =
                new InsightFilter(null, null, null, null, null, null, null, null, null, LocalDate.of(2026, 3, 31));

        assertThat(row(Theme.OVERVIEW, march, "activity", 0)).containsExactly("2026-03", 12L, 13L, 0L, 10L);
        assertThat(row(Theme.OVERVIEW, InsightFilter.NONE, "activity", 0))
                .as("six people played in April")
                .containsExactly("2026-03", null, null, null, null);
        assertThat(row(Theme.OVERVIEW, InsightFilter.NONE, "activity", 1))
                .containsExactly("2026-04", null, null, null, null);
    }

    @Test
    void aTitleHasItsFunnelAndOneThatFewKnowIsNotTold() {
        assertThat(table(Theme.TITLES, InsightFilter.NONE, "titles").rows())
                .containsExactly(Arrays.asList(
                        "tmdb-961", "The General", "1926", 12L, 12L, 3.5, 6L, .833333, .833333, .5, 10L, 0.0));
    }

    @Test
    void aGenreSharesWhatATitleGetsWithTheOthers() {
        assertThat(row(Theme.GENRES, InsightFilter.NONE, "genres", 0))
                .containsExactly("Comedy", 12L, 2L, 7.0, 3.0, 3.615385); // (2 + 40 + 5) / 13
        assertThat(row(Theme.GENRES, InsightFilter.NONE, "genres", 1)).containsExactly("War", 12L, 1L, 6.0, 3.0, 3.5);
    }

    @Test
    void whoIsOfAnAgeTakesUpGenres() {
        assertThat(table(Theme.GENRES, InsightFilter.NONE, "affinity").rows().subList(0, 2))
                .containsExactly(
                        Arrays.asList("1980-1989", "Comedy", 10L, 27L), Arrays.asList("1980-1989", "War", 10L, 26L));
    }

    @Test
    void whatTitlesCostAndWhoMadeThem() {
        assertThat(table(Theme.TITLES, InsightFilter.NONE, "budgets").rows())
                .containsExactly(Arrays.asList("$ 0-1 M", 2L, 2L, 12L, 6L, .5, 13L, 3.615385)); // (2 + 40 + 5) / 13
        assertThat(row(Theme.TITLES, InsightFilter.NONE, "companies", 0))
                .containsExactly("Buster Keaton Productions", 12L, 2L, 6L, 13L, 3.615385);
        InsightFilter germans = new InsightFilter(null, null, null, null, "DE", null, null, null, null, null);
        assertThat(row(Theme.TITLES, germans, "budgets", 0))
                .startsWith("$ 0-1 M")
                .endsWith(null, null, null);
        assertThat(table(Theme.TITLES, germans, "companies").rows()).isEmpty();
    }

    @Test
    void ofWhatWasShownAQuarterIsPlayedWithinADay() {
        assertThat(row(Theme.RECOMMENDATIONS, InsightFilter.NONE, "models", 0))
                .containsExactly("a-model", 12L, 12L, 2L, 1.0, 2.0, .5, .5, .25);
        assertThat(row(Theme.RECOMMENDATIONS, InsightFilter.NONE, "rows", 0))
                .containsExactly("recommended", 12L, 12L, 2L, 24L, 6L, .25, 1.0);
        assertThat(row(Theme.RECOMMENDATIONS, InsightFilter.NONE, "shown-days", 0))
                .containsExactly("2026-04-10", 12L, 12L, 2L, .25);
        // Six people played half of it and six nothing: a deviation of sqrt(12 * .25 ^ 2 / 11) = .261116, by sqrt(12).
        assertThat(row(Theme.RECOMMENDATIONS, InsightFilter.NONE, "experiments", 0))
                // Three watched 79 minutes, two 56 2/3, one 1 and six none: 29.277778, with an error of 10.61 in the
                // same way.
                .containsExactly("calibration", "stronger", 12L, 12L, .25, .075378, 29.277778, 10.610159);
        InsightFilter wars = new InsightFilter(null, "War", null, null, null, null, null, null, null, null);
        assertThat(row(Theme.RECOMMENDATIONS, wars, "rows", 0))
                .containsExactly("recommended", 12L, 12L, 1L, 12L, 6L, .5, 1.0);
    }

    @Test
    void likingIsToldByTheMonthInWhichItWasWritten() {
        assertThat(row(Theme.SENTIMENT, InsightFilter.NONE, "liking-months", 0).subList(0, 3))
                .containsExactly("2026-03", 10L, 10L);
    }

    @Test
    void twoGermansAreHiddenAndTheFrenchWithThemSinceTheSumIsKnown() {
        Figures countries = table(Theme.AUDIENCE, InsightFilter.NONE, "countries");

        assertThat(countries.rows())
                .containsExactly(Arrays.asList("France", null, null, null), Arrays.asList("Germany", null, null, null));
        assertThat(countries.hidden()).isEqualTo(2);
    }

    @Test
    void filtersRestrictPeopleTitlesAndDays() {
        InsightFilter french = new InsightFilter(null, null, null, null, "FR", null, null, null, null, null);
        InsightFilter germans = new InsightFilter(null, null, null, null, "DE", null, null, null, null, null);
        InsightFilter wars = new InsightFilter(null, "War", 1920, 1930, null, "1980-1989", null, null, null, null);
        InsightFilter later =
                new InsightFilter(null, null, null, null, null, null, null, null, LocalDate.of(2026, 4, 1), null);
        InsightFilter older = new InsightFilter(null, null, null, 1900, null, null, null, null, null, null);

        assertThat(row(Theme.OVERVIEW, french, "in-all", 0)).containsExactly(10L, 2L, 11L, 6L, 10L);
        assertThat(row(Theme.OVERVIEW, germans, "in-all", 0)).containsOnlyNulls();
        assertThat(row(Theme.OVERVIEW, wars, "in-all", 0)).containsExactly(10L, 1L, 10L, 6L, 10L);
        assertThat(row(Theme.OVERVIEW, later, "in-all", 0)).as("six").containsOnlyNulls();
        assertThat(row(Theme.OVERVIEW, older, "in-all", 0).getFirst()).isEqualTo(0L);
    }

    @Test
    void everyRuleIsKeptAndABrokenOneIsFound() {
        assertThat(table(Theme.QUALITY, InsightFilter.NONE, "rules").rows())
                .allSatisfy(rule -> assertThat(rule.get(1)).as(rule.toString()).isEqualTo("kept"));

        warehouse.jdbc().update("UPDATE dw.fact_rating SET stars = 4.3 WHERE stars = 5");
        assertThat(table(Theme.QUALITY, InsightFilter.NONE, "rules").rows())
                .contains(List.of("stars-on-the-scale", "broken", 1L));
        warehouse.jdbc().update("UPDATE dw.fact_rating SET stars = 5 WHERE stars = 4.3");
    }

    @Test
    void everyThemeAnswersWithEveryFilter() {
        InsightFilter all = new InsightFilter(
                "tmdb-961",
                "War",
                1900,
                2000,
                "FR",
                "1980-1989",
                "standard",
                "tv",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1));
        for (Theme theme : Theme.values()) {
            assertThat(insights.report(theme, all).tables()).as(theme.key()).isNotEmpty();
            assertThat(insights.report(theme, InsightFilter.NONE).tables())
                    .as(theme.key())
                    .isNotEmpty();
        }
        assertThat(insights.choices().birthYears()).containsExactly("1980-1989", "1990-1999");
    }

    private static void read(DomainEvent event) {
        Fact fact = fact(++position, event);
        warehouse.read(fact);
    }

    private static Figures table(Theme theme, InsightFilter filter, String key) {
        Figures found = insights.report(theme, filter).tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new Figures(
                key,
                found.chart(),
                found.columns(),
                found.rows().stream()
                        .map(row -> row.stream()
                                .map(InsightsOfWarehouseTest::rounded)
                                .toList())
                        .toList(),
                found.hidden());
    }

    private static @Nullable Object rounded(@Nullable Object value) {
        return value instanceof Double number ? Math.round(number * 1e6) / 1e6 : value;
    }

    private static Integer number(String sql) {
        return warehouse.jdbc().queryForObject(sql, Integer.class);
    }

    private static List<@Nullable Object> row(Theme theme, InsightFilter filter, String key, int row) {
        return table(theme, filter, key).rows().get(row);
    }
}
