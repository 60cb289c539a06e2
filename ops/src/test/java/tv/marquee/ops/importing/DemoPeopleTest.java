package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;

class DemoPeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> GENRES =
            List.of("Horror", "Comedy", "Science Fiction", "Adventure", "Crime", "Romance", "War", "Family");
    private static final List<DemoTitle> CATALOGUE = IntStream.range(0, 64)
            .mapToObj(i -> new DemoTitle(TitleId.tmdb(i + 1), List.of(GENRES.get(i % 8), "Drama"), 1900 + i, i % 10))
            .toList();

    private final FakeCommands commands = new FakeCommands();

    @BeforeEach
    void theCatalogueIsThere() {
        CATALOGUE.forEach(film -> commands.send(new AddTitle(film.id(), details(film), NOW), null));
    }

    @Test
    void thereIsOneAccountForEachRoleAndSixtySubscribers() {
        DemoResult result = arrive(NOW, CATALOGUE);
        Map<String, Role> roles = commands.all(AccountOpened.class).stream()
                .collect(Collectors.toMap(a -> a.email().value(), AccountOpened::role));
        assertThat(roles)
                .hasSize(64)
                .containsEntry("demo@example.org", Role.SUBSCRIBER)
                .containsEntry("analyst@example.org", Role.ANALYST)
                .containsEntry("officer@example.org", Role.PRIVACY_OFFICER)
                .containsEntry("engineer@example.org", Role.ENGINEER);
        assertThat(roles.values().stream().filter(r -> r == Role.SUBSCRIBER)).hasSize(61);
        assertThat(commands.all(ProfileCreated.class)).hasSize(65);
        assertThat(result.accounts()).isEqualTo(64);
        assertThat(result.events()).isEqualTo(commands.events.size() - CATALOGUE.size());
        assertThat(result.refused()).isEmpty();
    }

    @Test
    void everySubscriberHasRatedTwelveToFortyTitlesInTheLastYearAndAHalf() {
        arrive(NOW, CATALOGUE);
        Map<ProfileId, List<TitleRated>> histories = histories();
        assertThat(histories).hasSize(61);
        histories.values().forEach(history -> {
            assertThat(history)
                    .hasSizeBetween(12, 40)
                    .extracting(TitleRated::at)
                    .isSorted();
            assertThat(history).extracting(TitleRated::title).doesNotHaveDuplicates();
            assertThat(history.getFirst().at()).isAfter(NOW.minus(Duration.ofDays(550)));
            assertThat(history.getLast().at()).isBefore(NOW);
        });
    }

    @Test
    void peopleSeeMoreOfWhatTheyLikeAndLikeItMore() {
        arrive(NOW, CATALOGUE);
        double share = 0;
        double liked = 0;
        double strays = 0;
        for (List<TitleRated> history : histories().values()) {
            Map<Integer, Long> byGenre =
                    history.stream().collect(Collectors.groupingBy(DemoPeopleTest::genre, Collectors.counting()));
            Set<Integer> favourites = byGenre.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                    .limit(2)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            share += favourites.stream().mapToLong(byGenre::get).sum() / (double) history.size();
            liked += mean(
                    history.stream().filter(r -> favourites.contains(genre(r))).toList());
            strays += mean(
                    history.stream().filter(r -> !favourites.contains(genre(r))).toList());
        }
        assertThat(share / 61).isGreaterThan(0.5);
        assertThat(liked / 61).isGreaterThan(strays / 61 + 1);
    }

    @Test
    void anEveningIsLikelyFollowedByOneOfTheSameKind() {
        arrive(NOW, CATALOGUE);
        long same = 0;
        long pairs = 0;
        for (List<TitleRated> history : histories().values()) {
            for (int i = 1; i < history.size(); i++) {
                pairs++;
                same += genre(history.get(i)) == genre(history.get(i - 1)) ? 1 : 0;
            }
        }
        assertThat(same / (double) pairs).isGreaterThan(2.0 / 8);
    }

    @Test
    void comingAgainAddsNobodyEvenOnAnotherDay() {
        arrive(NOW, CATALOGUE);
        int before = commands.events.size();
        arrive(NOW.plus(Duration.ofDays(3)), CATALOGUE.reversed());
        assertThat(commands.events.subList(before, commands.events.size()))
                .allMatch(event -> event instanceof TitleAvailabilitySet);
    }

    @Test
    void theDemoAccountHasBegunThreeFilmsThatItDidNotRate() {
        arrive(NOW, CATALOGUE);
        List<PlaybackProgressed> begun = commands.all(PlaybackProgressed.class);
        assertThat(begun).hasSize(3).extracting(PlaybackProgressed::title).doesNotHaveDuplicates();
        assertThat(begun).extracting(PlaybackProgressed::at).isSorted().allMatch(at -> at.isBefore(NOW));
        Set<TitleId> rated = histories().get(begun.getFirst().profile()).stream()
                .map(TitleRated::title)
                .collect(Collectors.toSet());
        assertThat(begun).extracting(PlaybackProgressed::title).doesNotContainAnyElementsOf(rated);
    }

    @Test
    void peopleWriteAboutWhatTheyRatedAndMostOfThemDo() {
        arrive(NOW, CATALOGUE);
        List<ReviewWritten> reviews = commands.all(ReviewWritten.class);
        assertThat(reviews).hasSizeGreaterThan(61).allSatisfy(review -> {
            assertThat(review.at()).isBefore(NOW);
            assertThat(histories().get(review.profile()))
                    .extracting(TitleRated::title)
                    .contains(review.title());
        });
    }

    @Test
    void nobodyWritesInTheFutureJustAfterMidnight() {
        Instant midnight = NOW.truncatedTo(ChronoUnit.DAYS);
        arrive(midnight.plusSeconds(60), CATALOGUE);
        assertThat(commands.all(ReviewWritten.class))
                .extracting(ReviewWritten::at)
                .allMatch(at -> at.isBefore(midnight.plusSeconds(60)));
    }

    @Test
    void theDemoAccountsChildHasAChildsProfile() {
        arrive(NOW, CATALOGUE);
        assertThat(commands.all(ProfileDescribed.class))
                .singleElement()
                .satisfies(e -> assertThat(e.face().kids()).isTrue());
    }

    @Test
    void everySubscriberAndNobodyElseIsOnAPlan() {
        arrive(NOW, CATALOGUE);
        assertThat(commands.all(SubscriptionStarted.class))
                .extracting(SubscriptionStarted::account)
                .doesNotHaveDuplicates()
                .hasSize(61);
    }

    @Test
    void someFilmsLeaveWithinThreeWeeksAndArrivingAgainInTheSameWeekChangesNothing() {
        arrive(NOW, CATALOGUE);
        List<TitleAvailabilitySet> leaving = commands.all(TitleAvailabilitySet.class);
        assertThat(leaving).hasSizeBetween(CATALOGUE.size() / 20, CATALOGUE.size() / 10);
        assertThat(leaving).allSatisfy(film -> assertThat(film.until()).isBetween(NOW, NOW.plus(Duration.ofDays(21))));
        arrive(NOW, CATALOGUE);
        assertThat(commands.all(TitleAvailabilitySet.class)).isEqualTo(leaving);
    }

    @Test
    void withoutACatalogueThereArePeopleWithoutHistory() {
        DemoResult result = arrive(NOW, List.of());
        assertThat(result.ratings()).isZero();
        assertThat(commands.all(AccountOpened.class)).hasSize(64);
    }

    private static TitleDetails details(DemoTitle film) {
        String name = film.id().value();
        return new TitleDetails(
                name, name, "", "", null, 0, "xx", List.of(), List.of(), List.of(), List.of(), 0, 0, null, null, null);
    }

    private DemoResult arrive(Instant now, List<DemoTitle> catalogue) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new DemoPeople(commands, new PasswordHash("$x"), RatedBefore.UNKNOWN, commands.memberships(clock), clock)
                .arrive(catalogue);
    }

    private Map<ProfileId, List<TitleRated>> histories() {
        return commands.all(TitleRated.class).stream().collect(Collectors.groupingBy(TitleRated::profile));
    }

    private static int genre(TitleRated rating) {
        return (Integer.parseInt(rating.title().value().substring(5)) - 1) % 8;
    }

    private static double mean(List<TitleRated> ratings) {
        return ratings.stream().mapToDouble(r -> r.stars().value()).average().orElse(0);
    }
}
