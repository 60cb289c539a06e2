package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACCOUNT;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.created;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.opened;
import static tv.marquee.projection.Told.rated;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Cycle;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.Period;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;

/** What analysts find of people, playbacks, reviews and money, with figures worked out by hand. */
class AnalystsWarehouseTest {

    private static final PlaybackId PLAYBACK = new PlaybackId(new UUID(5, 5));
    private static final Offer STANDARD = offer("standard", 1_299);
    private static final Offer PREMIUM = offer("premium", 1_799);
    private static final PaymentMethod CARD = new PaymentMethod("test_4242", "4242");
    private static final String ACCOUNT_ROW = "SELECT * FROM dw.v_account";
    private static final String VIEWING_ROW = "SELECT * FROM dw.v_viewing";

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = Warehouse.empty();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void anAccountIsTenYearsOfBirthACountryAndAPlan() {
        warehouse.read(fact(1, opened()), fact(2, created(ADA)), fact(3, trial()));

        assertThat(warehouse.row(ACCOUNT_ROW))
                .containsEntry("birth_years", "1980-1989")
                .containsEntry("country_code", "FR")
                .containsEntry("country_name", "France")
                .containsEntry("plan_code", "standard")
                .containsEntry("subscription", "TRIAL");
        assertThat(warehouse.row("SELECT a.account_key, s.maturity FROM dw.dim_subscriber AS s"
                        + " JOIN dw.dim_account AS a ON a.account_key = s.account_key WHERE s.subscriber_key > 0"))
                .containsEntry("maturity", "EIGHTEEN")
                .doesNotContainEntry("account_key", 0);
    }

    @Test
    void whatIsToldInAnotherOrderGivesTheSameRows() {
        warehouse.read(fact(3, trial()), fact(9, new PlanChanged(ACCOUNT, PREMIUM, AT)));
        warehouse.read(fact(2, created(ADA)), fact(1, opened()));
        warehouse.read(fact(3, trial()));

        assertThat(warehouse.row(ACCOUNT_ROW))
                .containsEntry("birth_years", "1980-1989")
                .containsEntry("plan_code", "premium")
                .containsEntry("subscription", "TRIAL");
        assertThat(warehouse.count("dw.fact_subscription_movement")).isEqualTo(2);
    }

    @Test
    void whoTakesBackACancellationStandsAsBeforeIt() {
        warehouse.read(
                fact(1, opened()),
                fact(2, trial()),
                fact(3, new SubscriptionCancelled(ACCOUNT, AT, AT)),
                fact(4, new SubscriptionResumed(ACCOUNT, AT)));
        assertThat(warehouse.row(ACCOUNT_ROW)).containsEntry("subscription", "TRIAL");

        warehouse.read(
                fact(5, new InvoicePaid(ACCOUNT, "A-1", new PaymentId(new UUID(1, 1)), AT)),
                fact(6, new SubscriptionCancelled(ACCOUNT, AT, AT)),
                fact(7, new SubscriptionResumed(ACCOUNT, AT)));
        assertThat(warehouse.row(ACCOUNT_ROW)).containsEntry("subscription", "ACTIVE");
    }

    @Test
    void anInvoiceIsCountedOnceWithWhatBecameOfItWhateverCameFirst() {
        warehouse.read(fact(6, new InvoicePaid(ACCOUNT, "A-1", new PaymentId(new UUID(1, 1)), AT)));
        warehouse.read(fact(5, new InvoiceIssued(ACCOUNT, invoice("A-1"), new Cycle(AT, 0), AT)));

        assertThat(warehouse.row("SELECT * FROM dw.fact_invoice"))
                .containsEntry("state", "PAID")
                .containsEntry("currency_code", "EUR")
                .containsEntry("settled_date_key", 20_260_301)
                .doesNotContainEntry("invoice_pseudonym", "A-1")
                .extractingByKey("amount")
                .hasToString("12.99");
    }

    @Test
    void aPlaybackIsOneRowWithHowFarItCame() {
        Instant later = AT.plusSeconds(3_600);
        warehouse.read(
                fact(1, added(GENERAL, "The General", COMEDY)),
                fact(2, created(ADA)),
                fact(3, new PlaybackStarted(ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 0, DeviceType.TV, AT)),
                fact(4, new PlaybackProgressed(ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 119, true, AT)));
        assertThat(warehouse.row(VIEWING_ROW))
                .containsEntry("is_started", 0)
                .containsEntry("outcome", "PLAYING")
                .containsEntry("device_key", 4)
                .containsEntry("started_time_key", 21);

        warehouse.read(fact(6, new PlaybackStopped(ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 3_400, later)));
        warehouse.read(fact(5, new PlaybackProgressed(ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 120, true, AT)));
        assertThat(warehouse.row(VIEWING_ROW))
                .containsEntry("is_started", 1)
                .containsEntry("is_watched", 1) // seven tenths are 3,318 s
                .containsEntry("is_completed", 0) // nine tenths are 4,266 s
                .containsEntry("seconds_forward", 3_400)
                .containsEntry("outcome", "STOPPED");
    }

    @Test
    void aReviewIsItsLengthAndItsLikingAndNeverItsText() {
        warehouse.read(
                fact(1, added(GENERAL, "The General", COMEDY)),
                fact(2, new ReviewWritten(ADA, GENERAL, "Fine.", AT)),
                fact(3, new ReviewRemoved(ADA, GENERAL, AT)));

        assertThat(warehouse.row("SELECT * FROM dw.fact_review"))
                .containsEntry("characters", 5)
                .containsEntry("state", "REMOVED")
                .doesNotContainValue("Fine.");
    }

    @Test
    void aTitleThatWasShownIsARowWithWhatPutItThereAndWhetherItWasPlayedWithinADay() {
        TitleId other = TitleId.tmdb(3063);
        warehouse.read(
                fact(1, added(GENERAL, "The General", COMEDY)),
                fact(2, added(other, "Another", COMEDY)),
                fact(3, created(ADA)),
                fact(4, shown(other)),
                fact(
                        5,
                        new PlaybackStarted(
                                ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 0, DeviceType.TV, AT.plusSeconds(86_399))));
        warehouse.read(fact(4, shown(other)));

        assertThat(number("SELECT COUNT(*) FROM dw.fact_impression")).isEqualTo(2);
        assertThat(warehouse.row("SELECT * FROM dw.fact_impression_variant"))
                .containsEntry("experiment", "calibration")
                .containsEntry("variant", "stronger");
        assertThat(warehouse.row(
                        "SELECT i.* FROM dw.v_impression AS i JOIN dw.dim_title AS t ON t.title_key = i.title_key"
                                + " WHERE t.title_id = 'tmdb-961'"))
                .containsEntry("row_name", "recommended")
                .containsEntry("row_no", 2)
                .containsEntry("place_no", 1)
                .containsEntry("model", "a-model")
                .containsEntry("is_explored", 0)
                .containsEntry("has_reason", 1)
                .containsEntry("is_played", 1);
        assertThat(warehouse.row(
                        "SELECT i.* FROM dw.v_impression AS i JOIN dw.dim_title AS t ON t.title_key = i.title_key"
                                + " WHERE t.title_id = 'tmdb-3063'"))
                .as("where it stands first")
                .containsEntry("row_name", "popular")
                .containsEntry("is_explored", 1)
                .containsEntry("is_played", 0);

        warehouse.read(fact(9, new SubjectForgotten(new RequestId(new UUID(1, 1)), StreamId.of(ADA), AT)));
        assertThat(number("SELECT COUNT(*) FROM dw.fact_impression")).isZero();
        assertThat(number("SELECT COUNT(*) FROM dw.fact_impression_variant")).isZero();
    }

    private static ImpressionServed shown(TitleId other) {
        return new ImpressionServed(
                new ImpressionId(new UUID(0, 7)),
                ADA,
                new Shown(
                        "a-model",
                        41,
                        Map.of("calibration", "stronger"),
                        List.of(
                                new ShownRow("popular", List.of(other)),
                                new ShownRow("recommended", List.of(GENERAL, other))),
                        Map.of(GENERAL, other),
                        List.of(other)),
                AT);
    }

    @Test
    void ofWhoIsForgottenNothingOfTheAccountAndTheProfileStays() {
        warehouse.read(
                fact(1, added(GENERAL, "The General", COMEDY)),
                fact(2, opened()),
                fact(3, created(ADA)),
                fact(4, trial()),
                fact(5, new InvoiceIssued(ACCOUNT, invoice("A-1"), new Cycle(AT, 0), AT)),
                fact(6, new PlaybackStarted(ACCOUNT, ADA, PLAYBACK, GENERAL, 4_740, 0, DeviceType.TV, AT)),
                fact(7, new ReviewWritten(ADA, GENERAL, "Fine.", AT)),
                fact(8, rated(ADA, GENERAL, 9)));

        warehouse.read(
                fact(9, new SubjectForgotten(new RequestId(new UUID(1, 1)), StreamId.of(ACCOUNT), AT)),
                fact(10, new SubjectForgotten(new RequestId(new UUID(1, 1)), StreamId.of(ADA), AT)));

        for (String table : List.of("rating", "viewing", "review", "subscription_movement", "invoice")) {
            assertThat(warehouse.count("dw.fact_" + table)).as(table).isZero();
        }
        assertThat(warehouse.count("dw.dim_account WHERE account_key > 0")).isZero();
        assertThat(warehouse.count("dw.dim_subscriber WHERE subscriber_key > 0"))
                .isZero();
    }

    private static TrialStarted trial() {
        return new TrialStarted(ACCOUNT, STANDARD, CARD, new Period(AT, AT.plusSeconds(86_400)), AT);
    }

    private static Offer offer(String plan, long cents) {
        return new Offer(new PlanCode(plan), 1, euros(cents), 2, Resolution.HD, 5, 2);
    }

    private static Invoice invoice(String number) {
        Period month = new Period(AT, AT.plusSeconds(86_400));
        Invoice.Line line = new Invoice.Line(Invoice.Entry.MONTH, STANDARD.plan(), euros(1_299));
        return new Invoice(number, Invoice.Reason.MONTH, month, List.of(line), euros(1_299), AT);
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }

    private long number(String sql) {
        Long number = warehouse.jdbc().queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
