package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.open;
import static tv.marquee.command.Soon.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.MovableClock;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Cards;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.gateway.RetainedInvoices.Line;
import tv.marquee.command.gateway.RetainedInvoices.RetainedInvoice;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;

class RetainedInvoicesIT {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final String DECLINED = "4000 0000 0000 0002";
    private static final LocalDate LAST_DAY = LocalDate.of(2036, 12, 31);

    private final MovableClock clock = new MovableClock(AT);
    private final OpenAccount ada = open("ada-invoiced@example.org");
    private HikariDataSource database;
    private TestHouse house;
    private JdbcTemplate jdbc;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        house = TestHouse.selling(database, clock);
        jdbc = new JdbcTemplate(database);
        house.commands().send(ada, null);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void whatAnErasedPersonPaidIsKeptWithoutThePersonForTenYearsAfterTheYear() {
        subscribe(GOOD);
        await(() -> state() instanceof Active);
        assertThat(all()).isEmpty();

        house.get(Erasure.class).of(ada.account());
        house.get(Erasure.class).of(ada.account());

        RetainedInvoice invoice = all().getFirst();
        assertThat(all()).hasSize(1);
        assertThat(invoice.total()).isEqualTo(799);
        assertThat(invoice.currency()).isEqualTo("EUR");
        assertThat(invoice.country()).isEqualTo(ada.country());
        assertThat(invoice.from()).isEqualTo(AT);
        assertThat(invoice.lines()).containsExactly(new Line("MONTH", "basic", 799));
        assertThat(invoice.keptUntil()).isEqualTo(LAST_DAY);
        assertThat(jdbc.queryForObject(
                        "select count(*) from event_store.retained_invoices where"
                                + " position(convert_to('basic', 'UTF8') in sealed) > 0",
                        Integer.class))
                .as("sealed")
                .isZero();
    }

    @Test
    void whenTheirTimeIsOverTheirKeyIsDestroyedAndTheyAreGone() {
        subscribe(GOOD);
        await(() -> state() instanceof Active);
        house.get(Erasure.class).of(ada.account());
        String id = jdbc.queryForObject("select id::text from event_store.retained_invoices", String.class);

        assertThat(invoices().end(at(LAST_DAY))).isZero();
        assertThat(all()).hasSize(1);
        assertThat(invoices().end(at(LAST_DAY.plusDays(1)))).isEqualTo(1);
        assertThat(all()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select wrapped is null from event_store.subject_key where subject = ?", Boolean.class, id))
                .isTrue();
    }

    @Test
    void whatWasNeverPaidIsNotKept() {
        subscribe(DECLINED);
        await(() -> state() instanceof PastDue);
        house.get(Erasure.class).of(ada.account());
        assertThat(all()).isEmpty();
    }

    private void subscribe(String card) {
        Offer offer = house.get(Offers.class).all().getFirst().offer();
        house.commands()
                .send(
                        new StartSubscription(
                                ada.account(), offer, house.get(Cards.class).keep(card), 0, clock.instant()),
                        null);
    }

    private Subscription state() {
        return house.get(Entitlements.class).of(ada.account());
    }

    private RetainedInvoices invoices() {
        return house.get(RetainedInvoices.class);
    }

    private List<RetainedInvoice> all() {
        return invoices().all();
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(12));
    }
}
