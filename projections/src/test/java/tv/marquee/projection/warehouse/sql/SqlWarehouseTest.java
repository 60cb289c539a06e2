package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.projection.Told.ACTION;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.WAR;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.created;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.measured;
import static tv.marquee.projection.Told.rated;
import static tv.marquee.projection.Told.revised;
import static tv.marquee.projection.Told.unrated;
import static tv.marquee.projection.Told.withdrawn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.projection.Told;
import tv.marquee.projection.intake.Displaced;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Slice;

class SqlWarehouseTest {

    private static final String TITLE = "SELECT * FROM dw.dim_title WHERE title_id = 'tmdb-961'";
    private static final String RATING = "SELECT * FROM dw.fact_rating";
    private static final List<String> TABLES = List.of(
            "dw.fact_rating",
            "dw.fact_viewing",
            "dw.fact_review",
            "dw.fact_impression",
            "dw.fact_impression_variant",
            "dw.fact_subscription_movement",
            "dw.fact_invoice",
            "dw.bridge_title_genre",
            "dw.bridge_title_person",
            "dw.bridge_title_company",
            "dw.dim_title",
            "dw.dim_genre",
            "dw.dim_person",
            "dw.dim_subscriber",
            "dw.dim_account",
            "dw.dim_country",
            "dw.dim_plan",
            "dw.dim_company",
            "dw.dim_language");

    private static final ProfileId BOB = new ProfileId(new UUID(8, 8));

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = Warehouse.empty();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void empty() {
        for (String table : TABLES) {
            String kept = table.startsWith("dw.dim_") ? " WHERE " + table.substring(7) + "_key > 0" : "";
            warehouse.jdbc().update("DELETE FROM " + table + kept);
        }
        warehouse.refused.clear();
        warehouse.reposition();
    }

    @Test
    void migrationsMayRunAgain() {
        assertThat(warehouse.projection().prepare()).isEqualTo("warehouse");
        assertThat(warehouse.count("dw.dim_date")).isEqualTo(73_415);
    }

    @Test
    void dimensionsHaveAnUnknownMemberWithKeyZero() {
        for (String dimension : List.of(
                "title", "genre", "person", "company", "language", "subscriber", "account", "country", "plan")) {
            assertThat(warehouse.row("SELECT * FROM dw.dim_" + dimension + " WHERE " + dimension + "_key = 0"))
                    .isNotEmpty();
        }
        assertThat(warehouse.row("SELECT month_name FROM dw.dim_date WHERE date_key = 0"))
                .containsEntry("month_name", "(unknown)");
    }

    @Test
    void aDayKnowsItsPlaceInTheCalendar() {
        assertThat(warehouse.row("SELECT * FROM dw.dim_date WHERE date_key = 20210103"))
                .containsAllEntriesOf(Map.of("month_name", "January", "is_weekend", true))
                .extractingByKeys("year_no", "quarter_no", "iso_week_no", "iso_day_of_week")
                .extracting(Object::toString)
                .containsExactly("2021", "1", "53", "7");
    }

    @Test
    void whoWasMentionedOnceIsDescribedOnceThatIsToldHoweverOftenTheyAreMentionedBetween() {
        warehouse.read(fact(1, rated(ADA, GENERAL, 7)));
        warehouse.read(fact(2, rated(ADA, GENERAL, 8)));
        warehouse.read(fact(4, added(GENERAL, "The General", COMEDY)), fact(3, created(ADA)));
        warehouse.read(fact(5, rated(ADA, GENERAL, 9)));

        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "The General");
        assertThat(warehouse.row("SELECT * FROM dw.dim_subscriber WHERE subscriber_key > 0"))
                .containsEntry("src_version", 3L);
        assertThat(warehouse.row(RATING).get("stars")).asString().isEqualTo("4.5");
    }

    @Test
    void aMemberThatSomeoneTookAwayIsThereAgainForTheNextFactOnceTheReaderIsPositioned() {
        warehouse.read(fact(1, rated(ADA, GENERAL, 7)));
        warehouse.jdbc().update("DELETE FROM dw.fact_rating");
        warehouse.jdbc().update("DELETE FROM dw.dim_subscriber WHERE subscriber_key > 0");
        warehouse.reposition();
        warehouse.read(fact(2, rated(ADA, GENERAL, 8)));

        assertThat(warehouse.count("dw.fact_rating")).isEqualTo(1);
    }

    @Test
    void whoIsForgottenLeavesNoRowAndNobodyElseIsTouched() {
        warehouse.read(
                fact(1, added(GENERAL, "The General", ACTION, COMEDY)),
                fact(2, created(ADA)),
                fact(3, rated(ADA, GENERAL, 9)),
                fact(4, created(BOB)),
                fact(5, rated(BOB, GENERAL, 7)));

        warehouse.read(
                fact(6, rated(ADA, GENERAL, 2)),
                fact(7, new SubjectForgotten(new RequestId(new UUID(1, 1)), StreamId.of(ADA), Told.AT)));

        assertThat(warehouse.count("dw.dim_subscriber WHERE subscriber_key > 0"))
                .isEqualTo(1);
        assertThat(warehouse.count("dw.fact_rating")).isEqualTo(1);
        assertThat(warehouse.row(RATING).get("stars")).asString().isEqualTo("3.5");
    }

    @Test
    void aTitleIsToldInParts() {
        warehouse.read(
                fact(1, added(GENERAL, "The General", ACTION, COMEDY)),
                fact(2, credited(GENERAL, keaton())),
                fact(3, measured(GENERAL, 12.5)));

        assertThat(warehouse.row(TITLE))
                .containsEntry("title_name", "The General")
                .containsEntry("budget_usd", 750_000L)
                .containsEntry("revenue_usd", null)
                .containsEntry("popularity", 12.5)
                .containsEntry("vote_count", 1_200)
                .containsEntry("is_withdrawn", false)
                .containsEntry("src_version", 3L);
        assertThat(genres()).containsExactly("Action", "Comedy");
        assertThat(people())
                .containsExactly(
                        "CAST Actor 1 Buster Keaton",
                        "CAST Actor 2 Marion Mack",
                        "CREW Director 1 Buster Keaton",
                        "CREW Director 2 Clyde Bruckman",
                        "CREW Writer 3 Clyde Bruckman");
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        Fact[] facts = {
            fact(1, added(GENERAL, "The General", ACTION)),
            fact(2, credited(GENERAL, keaton())),
            fact(3, created(ADA)),
            fact(4, rated(ADA, GENERAL, 9))
        };
        warehouse.read(facts);
        Map<String, Object> title = warehouse.row(TITLE);
        Map<String, Object> rating = warehouse.row(RATING);

        warehouse.read(facts);

        assertThat(warehouse.row(TITLE)).isEqualTo(title);
        assertThat(warehouse.row(RATING)).isEqualTo(rating);
        assertThat(people()).hasSize(5);
    }

    @Test
    void whatIsOlderThanTheRowIsIgnored() {
        warehouse.read(fact(7, revised(GENERAL, "New", WAR)), fact(8, rated(ADA, GENERAL, 9)));
        warehouse.read(fact(5, revised(GENERAL, "Old", ACTION, COMEDY)), fact(6, rated(ADA, GENERAL, 1)));

        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "New");
        assertThat(genres()).containsExactly("War");
        assertThat(stars()).isEqualTo("4.5");
    }

    @Test
    void anOldPartDoesNotComeInOnTheCoatOfANewOne() {
        warehouse.read(fact(5, revised(GENERAL, "New", WAR)));
        warehouse.read(fact(4, revised(GENERAL, "Old", ACTION)), fact(9, measured(GENERAL, 3)));

        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "New").containsEntry("popularity", 3.0);
        assertThat(genres()).containsExactly("War");
    }

    @Test
    void ofOneKeyInABatchTheLastPositionWinsWhateverTheOrder() {
        warehouse.read(
                fact(20, rated(ADA, GENERAL, 1)),
                fact(22, rated(ADA, GENERAL, 10)),
                fact(21, rated(ADA, GENERAL, 5)),
                fact(25, revised(GENERAL, "Last", WAR)),
                fact(24, revised(GENERAL, "First", ACTION)));

        assertThat(stars()).isEqualTo("5.0");
        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "Last");
        assertThat(genres()).containsExactly("War");
    }

    @Test
    void genresAndCreditsAreReplacedTogether() {
        warehouse.read(fact(1, added(GENERAL, "The General", ACTION, COMEDY)), fact(2, credited(GENERAL, keaton())));
        Credits fewer = new Credits(
                List.of(new Credits.CastMember(Person.numbered(8636, "Marion M."), "Annabelle")), List.of());
        warehouse.read(fact(3, revised(GENERAL, "The General", COMEDY, WAR)), fact(4, credited(GENERAL, fewer)));

        assertThat(genres()).containsExactly("Comedy", "War");
        assertThat(people()).containsExactly("CAST Actor 1 Marion M.");

        warehouse.read(fact(5, revised(GENERAL, "The General")), fact(6, credited(GENERAL, Credits.NONE)));
        assertThat(genres()).isEmpty();
        assertThat(people()).isEmpty();
    }

    @Test
    void aWithdrawnTitleStaysAndSaysSo() {
        warehouse.read(fact(1, added(GENERAL, "The General")), fact(2, withdrawn(GENERAL)));
        assertThat(warehouse.row(TITLE)).containsEntry("is_withdrawn", true);

        warehouse.read(fact(1, added(GENERAL, "The General")));
        assertThat(warehouse.row(TITLE)).containsEntry("is_withdrawn", true);

        warehouse.read(fact(3, added(GENERAL, "The General")));
        assertThat(warehouse.row(TITLE)).containsEntry("is_withdrawn", false);
    }

    @Test
    void aRatingTakenBackDoesNotComeBackByALateCopy() {
        warehouse.read(fact(1, rated(ADA, GENERAL, 9)));
        warehouse.read(fact(2, unrated(ADA, GENERAL)));
        warehouse.read(fact(1, rated(ADA, GENERAL, 9)));

        assertThat(warehouse.row(RATING)).containsEntry("is_deleted", true).containsEntry("stars", null);
        assertThat(warehouse.row("SELECT ratings FROM dw.v_title_rating WHERE title_id = 'tmdb-961'"))
                .containsEntry("ratings", 0L);
    }

    @Test
    void aRatingMayComeBeforeItsTitleAndItsSubscriber() {
        warehouse.read(fact(9, rated(ADA, GENERAL, 9)));
        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "tmdb-961").containsEntry("src_version", 0L);

        warehouse.read(fact(2, created(ADA)), fact(3, added(GENERAL, "The General", WAR)));

        assertThat(warehouse.row("SELECT t.title_name, p.maturity, p.joined_date_key, f.rated_date_key"
                        + " FROM dw.fact_rating AS f JOIN dw.dim_title AS t ON t.title_key = f.title_key"
                        + " JOIN dw.dim_subscriber AS p ON p.subscriber_key = f.subscriber_key"))
                .containsExactly(
                        Map.entry("title_name", "The General"),
                        Map.entry("maturity", "EIGHTEEN"),
                        Map.entry("joined_date_key", 20_260_301),
                        Map.entry("rated_date_key", 20_260_301));
    }

    @Test
    void noRowNamesASubscriber() {
        warehouse.read(fact(1, created(ADA)), fact(2, rated(ADA, GENERAL, 9)));

        assertThat(warehouse
                        .row("SELECT * FROM dw.dim_subscriber WHERE subscriber_key > 0")
                        .toString())
                .doesNotContain(ADA.toString())
                .doesNotContain("Ada");
    }

    @Test
    void aZombieFindsTheOffsetMovedAndWritesNothing() {
        warehouse.read(fact(1, rated(ADA, GENERAL, 9)));
        Warehouse successor = warehouse.rival();
        successor.read(fact(2, rated(ADA, GENERAL, 8)));

        assertThatThrownBy(() -> warehouse.read(fact(3, rated(ADA, GENERAL, 1))))
                .isInstanceOf(Displaced.class);

        assertThat(stars()).isEqualTo("4.0");
        warehouse.reposition();
        assertThat(warehouse.offset()).isEqualTo(successor.offset());
    }

    @Test
    void whatFailsLeavesOffsetAndRowsUnchanged() {
        warehouse.read(fact(1, rated(ADA, GENERAL, 9)));
        long before = warehouse.storedOffset();
        warehouse.jdbc().execute("ALTER TABLE dw.fact_rating RENAME TO fact_rating_away");
        try {
            assertThatThrownBy(() -> warehouse.read(fact(2, revised(GENERAL, "New")), fact(3, rated(ADA, GENERAL, 1))))
                    .hasMessageContaining("does not take a batch");
        } finally {
            warehouse.jdbc().execute("ALTER TABLE dw.fact_rating_away RENAME TO fact_rating");
        }

        assertThat(warehouse.storedOffset()).isEqualTo(before);
        assertThat(warehouse.row(TITLE)).containsEntry("title_name", "tmdb-961");
        assertThat(warehouse.count("stg.dim_title")).isZero();
    }

    @Test
    void whatTheTablesCannotHoldIsRefusedAndTheRestGoesOn() {
        String tooLong = "tt" + "0".repeat(60);
        TitleAdded odd = new TitleAdded(TitleId.tmdb(1), Told.details("Odd", tooLong), Told.AT);

        warehouse.read(fact(1, added(GENERAL, "The General")), fact(2, odd), fact(3, rated(ADA, GENERAL, 9)));

        assertThat(warehouse.refused).hasSize(1).first().asString().startsWith("2: SQL state 22");
        assertThat(stars()).isEqualTo("4.5");
        assertThat(warehouse.storedOffset()).isEqualTo(warehouse.offset());
    }

    @Test
    void aBatchOfGarbageOnlyMovesTheOffset() {
        long before = warehouse.storedOffset();
        warehouse.apply(new Slice(Warehouse.PARTITION, before, before + 5));

        assertThat(warehouse.storedOffset()).isEqualTo(before + 5);
        warehouse.reposition();
    }

    @Test
    void aTopicFilledAgainIsReadFromItsStart() {
        warehouse.read(fact(1, added(GENERAL, "The General")));
        var anew = new Partition("marquee.catalogue", "log-2", 0);

        assertThat(warehouse.projection().assigned(Set.of(anew, Warehouse.PARTITION)))
                .containsEntry(anew, 0L)
                .containsEntry(Warehouse.PARTITION, warehouse.offset());
        warehouse.jdbc().update("DELETE FROM ops.projection_offset WHERE log_id = 'log-2'");
    }

    private static List<String> genres() {
        return warehouse
                .jdbc()
                .queryForList(
                        "SELECT g.genre_name FROM dw.bridge_title_genre AS b JOIN dw.dim_genre AS g ON g.genre_key ="
                                + " b.genre_key ORDER BY g.genre_name",
                        String.class);
    }

    private static List<String> people() {
        return warehouse
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(b.role, ' ', b.job, ' ', b.billing, ' ', p.person_name) FROM"
                                + " dw.bridge_title_person AS b JOIN dw.dim_person AS p ON p.person_key = b.person_key"
                                + " ORDER BY b.role, b.billing",
                        String.class);
    }

    private static String stars() {
        return warehouse.row(RATING).get("stars").toString();
    }
}
