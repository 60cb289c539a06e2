package tv.marquee.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.aggregate.Aggregates.Earlier;
import tv.marquee.analytics.aggregate.sql.AggregateStore;
import tv.marquee.analytics.log.Activity;
import tv.marquee.analytics.log.Exclusion;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.log.Membership;
import tv.marquee.analytics.log.PublishedLog.Business;
import tv.marquee.analytics.log.TitleGenres;
import tv.marquee.analytics.log.Watching;

/** A small log, with figures worked out by hand. */
class AggregatesTest {

    private static final Path MIGRATIONS = Path.of("../projections/src/main/resources/db/warehouse/common");
    private static final List<String> TABLES =
            List.of("V6_1__aggregates.sql", "V7_1__subscription_day.sql", "V7_3__taste.sql");
    private static final int HOUR = 3_600;

    private final List<Watching> watching = new ArrayList<>();
    private final List<Activity> activity = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<TitleGenres> titles = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private long position;

    @Test
    void aTitleIsOpenedStartedWatchedAndCompletedByPeople() {
        playback("ada", "metropolis", "2026-03-02", 0, 100);
        playback("bob", "metropolis", "2026-03-02", 0, 120);
        playback("cem", "metropolis", "2026-03-02", 0, HOUR * 7 / 10);
        playback("cem", "metropolis", "2026-03-02", HOUR * 7 / 10, HOUR * 9 / 10);
        playback("bob", "metropolis", "2026-03-08", 0, HOUR);
        playback("ada", "nosferatu", "2026-03-09", 600, 1_200);

        assertThat(rows(AggregateTable.TITLE_DAY))
                .containsExactlyInAnyOrder(
                        List.of(day("2026-03-02"), "metropolis", 3L, 2L, 1L, 1L, 3_460L, exact("0.961")),
                        List.of(day("2026-03-08"), "metropolis", 1L, 1L, 1L, 1L, 3_600L, exact("1.000")),
                        List.of(day("2026-03-09"), "nosferatu", 1L, 1L, 0L, 0L, 600L, exact("0.167")));
        assertThat(rows(AggregateTable.TITLE_WEEK))
                .as("the week of Monday the second; Bob counts once, with the best of his playbacks")
                .containsExactlyInAnyOrder(
                        List.of(day("2026-03-02"), "metropolis", 3L, 2L, 2L, 2L, 7_060L, exact("1.961")),
                        List.of(day("2026-03-09"), "nosferatu", 1L, 1L, 0L, 0L, 600L, exact("0.167")));
    }

    @Test
    void peopleAreActiveOnADayInAWeekAndInFourWeeks() {
        acts("ada", "2026-03-01");
        acts("ada", "2026-03-03");
        acts("bob", "2026-03-03");
        acts("bob", "2026-03-03");
        acts("cem", "2026-03-12");

        Map<LocalDate, List<Object>> byDay = new TreeMap<>();
        rows(AggregateTable.ACTIVE_DAY).forEach(row -> byDay.put((LocalDate) row.getFirst(), row));
        assertThat(byDay).hasSize(12);
        assertThat(byDay.get(day("2026-03-01"))).containsExactly(day("2026-03-01"), 1L, 1L, 1L);
        assertThat(byDay.get(day("2026-03-03"))).containsExactly(day("2026-03-03"), 2L, 2L, 2L);
        assertThat(byDay.get(day("2026-03-09"))).containsExactly(day("2026-03-09"), 0L, 2L, 2L);
        assertThat(byDay.get(day("2026-03-10"))).containsExactly(day("2026-03-10"), 0L, 0L, 2L);
        assertThat(byDay.get(day("2026-03-12"))).containsExactly(day("2026-03-12"), 1L, 1L, 3L);
    }

    @Test
    void revenueMovesByWhoComesGoesComesBackAndChangesPlans() {
        member("ada", Membership.Kind.SUBSCRIBED, 1_299, "2026-01-10");
        member("ada", Membership.Kind.PAID, 0, "2026-01-10");
        member("ada", Membership.Kind.PLAN_CHANGED, 1_799, "2026-02-10");
        member("ada", Membership.Kind.CANCELLED, 0, "2026-03-01");
        member("ada", Membership.Kind.ENDED, 0, "2026-03-10");
        member("ada", Membership.Kind.RETURNED, 799, "2026-04-05");
        trial("bob", 1_299, "2026-01-20", "2026-02-19");
        member("bob", Membership.Kind.PAID, 0, "2026-02-19");
        member("bob", Membership.Kind.SUSPENDED, 0, "2026-03-25");
        member("bob", Membership.Kind.ENDED, 0, "2026-04-25");
        trial("cem", 799, "2026-02-01", "2026-03-03");
        member("cem", Membership.Kind.CANCELLED, 0, "2026-02-03");
        member("cem", Membership.Kind.ENDED, 0, "2026-03-03");

        assertThat(rows(AggregateTable.REVENUE_MONTH))
                .containsExactlyInAnyOrder(
                        revenue("2026-01-01", 1, "0.00", "12.99", "0.00", "0.00", "0.00", "0.00", "12.99"),
                        revenue("2026-02-01", 2, "12.99", "12.99", "0.00", "5.00", "0.00", "0.00", "30.98"),
                        revenue("2026-03-01", 0, "30.98", "0.00", "0.00", "0.00", "0.00", "30.98", "0.00"),
                        revenue("2026-04-01", 1, "0.00", "0.00", "7.99", "0.00", "0.00", "0.00", "7.99"));
        assertThat(rows(AggregateTable.CHURN_MONTH))
                .containsExactlyInAnyOrder(
                        List.of(day("2026-03-01"), "CANCELLED", 1L),
                        List.of(day("2026-03-01"), "TRIAL", 1L),
                        List.of(day("2026-04-01"), "UNPAID", 1L));
        assertThat(rows(AggregateTable.COHORT_MONTH))
                .contains(
                        List.of(day("2026-01-01"), day("2026-01-01"), 2L, 2L),
                        List.of(day("2026-03-01"), day("2026-01-01"), 2L, 1L),
                        List.of(day("2026-03-01"), day("2026-02-01"), 1L, 0L),
                        List.of(day("2026-04-01"), day("2026-01-01"), 2L, 1L));
    }

    @Test
    void everyDayTellsHowSubscriptionsStoodWhenItWasOver() {
        trial("ada", 1_299, "2026-01-30", "2026-02-02");
        member("ada", Membership.Kind.PAID, 0, "2026-02-02");
        member("bob", Membership.Kind.SUBSCRIBED, 799, "2026-02-01");
        member("bob", Membership.Kind.SUSPENDED, 0, "2026-02-03");
        member("bob", Membership.Kind.PAID, 0, "2026-02-04");
        member("ada", Membership.Kind.ENDED, 0, "2026-02-04");
        member("cem", Membership.Kind.SUBSCRIBED, 799, "2026-02-04");
        member("cem", Membership.Kind.ENDED, 0, "2026-02-05");

        assertThat(rows(AggregateTable.SUBSCRIPTION_DAY))
                .containsExactlyInAnyOrder(
                        standing("2026-01-30", "TRIAL", 1, "0.00"),
                        standing("2026-01-31", "TRIAL", 1, "0.00"),
                        standing("2026-02-01", "TRIAL", 1, "0.00"),
                        standing("2026-02-01", "PAYING", 1, "7.99"),
                        standing("2026-02-02", "PAYING", 2, "20.98"),
                        standing("2026-02-03", "PAYING", 1, "12.99"),
                        standing("2026-02-03", "SUSPENDED", 1, "0.00"),
                        standing("2026-02-04", "PAYING", 2, "15.98"),
                        standing("2026-02-05", "PAYING", 1, "7.99"));
    }

    private static List<Object> standing(String day, String standing, long accounts, String recurring) {
        return List.of(day(day), standing, "EUR", accounts, new BigDecimal(recurring));
    }

    @Test
    void peopleOfOneTasteArePutTogetherHoweverTheyCome() {
        twoTastes();
        acts("new", "musical-1", "2026-03-01");

        List<List<Object>> tastes = rows(AggregateTable.TASTE);

        assertThat(tastes).hasSize(2);
        assertThat(tastes.get(0).subList(0, 3)).containsExactly(1, "Western", 30L);
        assertThat(tastes.get(0).get(3)).isEqualTo(new BigDecimal("0.8571"));
        assertThat(tastes.get(1).subList(0, 3)).containsExactly(2, "Musical", 12L);
        assertThat(tastes.get(1).get(3)).isEqualTo(new BigDecimal("1.0000"));
        assertThat((BigDecimal) tastes.get(0).get(5)).isGreaterThan(new BigDecimal("0.9"));
        Collections.reverse(activity);
        assertThat(rows(AggregateTable.TASTE)).isEqualTo(tastes);
    }

    @Test
    void segmentsFollowFromHowRecentlyAndHowOften() {
        for (int person = 1; person <= 5; person++) {
            for (int time = 0; time < person; time++) {
                playback("p" + person, "metropolis", "2026-03-0" + person, 0, 600);
            }
        }

        assertThat(rows(AggregateTable.SEGMENT))
                .containsExactlyInAnyOrder(
                        List.of("CHAMPIONS", 2L, .5, 4.5, 45.0),
                        List.of("OCCASIONAL", 1L, 2.0, 3.0, 30.0),
                        List.of("ASLEEP", 2L, 3.5, 1.5, 15.0));
    }

    @Test
    void whatARestrictedPersonDidIsNotCountedUntilTheyAreReleased() {
        playback("ada", "metropolis", "2026-03-02", 0, 600);
        exclusions.add(new Exclusion("ada", true, ++position));
        assertThat(rows(AggregateTable.TITLE_DAY)).isEmpty();

        exclusions.add(new Exclusion("ada", false, ++position));
        assertThat(rows(AggregateTable.TITLE_DAY)).hasSize(1);
    }

    @Test
    void anEmptyLogHasNoRows() {
        Aggregates nothing = Aggregates.of(log(), Optional.empty());
        assertThat(nothing.rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void repetitionsChangeNothing() {
        someMonths(new Random(7), 0, 60);
        Map<AggregateTable, List<List<Object>>> once =
                Aggregates.of(log(), Optional.empty()).rows();
        watching.addAll(List.copyOf(watching));
        activity.addAll(List.copyOf(activity));
        memberships.addAll(List.copyOf(memberships));
        Map<AggregateTable, List<List<Object>>> twice =
                Aggregates.of(log(), Optional.empty()).rows();

        once.forEach((table, rows) ->
                assertThat(twice.get(table)).as(table.table()).containsExactlyInAnyOrderElementsOf(rows));
    }

    @Test
    void runsThatGoOnLeaveWhatARunOverEverythingLeaves() throws Exception {
        AggregateStore stepwise = warehouse("stepwise");
        AggregateStore whole = warehouse("whole");
        Random random = new Random(42);
        for (int step = 0; step < 4; step++) {
            someMonths(random, 30 * step, 45);
            Optional<Earlier> before = stepwise.lastRun();
            Aggregates next = Aggregates.of(log(), before);
            assertThat(next.since().isPresent()).isEqualTo(before.isPresent());
            stepwise.replace(next, Instant.EPOCH);
        }
        exclusions.add(new Exclusion("p3", true, ++position));
        Aggregates afterARestriction = Aggregates.of(log(), stepwise.lastRun());
        assertThat(afterARestriction.since()).as("anything may have changed").isEmpty();
        stepwise.replace(afterARestriction, Instant.EPOCH);
        someMonths(random, 130, 20);
        stepwise.replace(Aggregates.of(log(), stepwise.lastRun()), Instant.EPOCH);
        twoTastes();
        stepwise.replace(Aggregates.of(log(), stepwise.lastRun()), Instant.EPOCH);

        whole.replace(Aggregates.of(log(), Optional.empty()), Instant.EPOCH);

        for (AggregateTable table : AggregateTable.values()) {
            assertThat(content("stepwise", table))
                    .as(table.table())
                    .isNotEmpty()
                    .isEqualTo(content("whole", table));
        }
    }

    /** Thirty people like Westerns, twelve like musicals. */
    private void twoTastes() {
        for (int title = 0; title < 10; title++) {
            titles.add(new TitleGenres("western-" + title, List.of("Drama"), ++position));
            titles.add(new TitleGenres("western-" + title, List.of("Western"), ++position));
            titles.add(new TitleGenres("musical-" + title, List.of("Musical"), ++position));
        }
        for (int person = 0; person < 30; person++) {
            for (int title = 0; title < 6; title++) {
                acts("w" + person, "western-" + (person + title) % 10, "2026-03-01");
                if (person < 12) {
                    acts("m" + person, "musical-" + (person + title) % 10, "2026-03-01");
                }
            }
            acts("w" + person, "musical-" + person % 10, "2026-03-01");
        }
    }

    /** People watch, act, come and go over some days from a day of the year on. */
    private void someMonths(Random random, int from, int days) {
        LocalDate first = day("2026-01-01").plusDays(from);
        for (int act = 0; act < 150; act++) {
            String person = "p" + random.nextInt(12);
            String on = first.plusDays(random.nextInt(days)).toString();
            switch (random.nextInt(5)) {
                case 0 -> acts(person, on);
                case 1 -> member(person, Membership.Kind.values()[1 + random.nextInt(8)], 799, on);
                default -> playback(person, "t" + random.nextInt(4), on, 0, random.nextInt(HOUR));
            }
        }
    }

    private void playback(String profile, String title, String day, int from, int furthest) {
        long at = Days.start(day(day)) + 1_000;
        String id = "playback-" + position;
        watching.add(new Watching(profile, Watching.Kind.STARTED, id, title, from, HOUR, at, ++position));
        watching.add(new Watching(profile, Watching.Kind.WATCHED, id, title, furthest, HOUR, at + 1, ++position));
    }

    private void acts(String profile, String day) {
        acts(profile, "metropolis", day);
    }

    private void acts(String profile, String title, String day) {
        activity.add(new Activity(profile, title, Days.start(day(day)) + 5, ++position));
    }

    private void member(String account, Membership.Kind kind, long minor, String day) {
        String currency = minor == 0 ? "" : "EUR";
        memberships.add(new Membership(account, kind, minor, currency, 0, Days.start(day(day)) + 7, ++position));
    }

    private void trial(String account, long minor, String day, String until) {
        memberships.add(new Membership(
                account,
                Membership.Kind.TRIAL,
                minor,
                "EUR",
                Days.start(day(until)),
                Days.start(day(day)),
                ++position));
    }

    private List<List<Object>> rows(AggregateTable table) {
        return Aggregates.of(log(), Optional.empty()).rows().get(table);
    }

    private Business log() {
        JavaSparkContext spark = LocalSpark.context();
        return new Business(
                spark.parallelize(watching, 3),
                spark.parallelize(activity, 2),
                spark.parallelize(memberships, 2),
                spark.parallelize(exclusions, 1),
                spark.parallelize(titles, 2),
                new LogExtent(Map.of(), position, 0, null, position));
    }

    private static AggregateStore warehouse(String name) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(name), "sa", "")) {
            connection.createStatement().execute("CREATE SCHEMA dw");
            for (String table : TABLES) {
                for (String statement :
                        Files.readString(MIGRATIONS.resolve(table)).split(";")) {
                    if (!statement.isBlank()) {
                        connection.createStatement().execute(statement);
                    }
                }
            }
        }
        return new AggregateStore(url(name), "sa", "");
    }

    private static String url(String name) {
        return "jdbc:h2:mem:" + name + ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    }

    private static List<String> content(String name, AggregateTable table) throws SQLException {
        String columns = String.join(", ", table.columns());
        try (Connection connection = DriverManager.getConnection(url(name), "sa", "");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT " + columns + " FROM dw." + table.table() + " ORDER BY " + columns)) {
            List<String> content = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (String column : table.columns()) {
                    row.append(rows.getString(column)).append(' ');
                }
                content.add(row.toString());
            }
            return content;
        }
    }

    private static List<Object> revenue(String month, long payers, String... amounts) {
        List<Object> row = new ArrayList<>(List.of(day(month), "EUR", payers));
        for (String amount : amounts) {
            row.add(exact(amount));
        }
        return row;
    }

    private static BigDecimal exact(String amount) {
        return new BigDecimal(amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
