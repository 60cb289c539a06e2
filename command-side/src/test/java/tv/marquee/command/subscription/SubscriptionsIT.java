package tv.marquee.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.MovableClock;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Cards;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.PaymentNotices;
import tv.marquee.command.store.Errands;
import tv.marquee.command.store.Streams;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Suspended;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;

class SubscriptionsIT {

    private static final String GOOD = "4242 4242 4242 4242";
    private static final String DECLINED = "4000 0000 0000 0002";
    private static final String SECOND_STEP = "4000 0025 0000 3155";
    private static final String SLOW = "4000 0000 0000 0044";
    private static final Instant JAN_31 = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant FEB_28 = Instant.parse("2026-02-28T12:00:00Z");

    private static HikariDataSource database;
    private final MovableClock clock = new MovableClock(JAN_31);
    private final AccountId account = new AccountId(UUID.randomUUID());
    private TestHouse house;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @BeforeEach
    void start() {
        house = TestHouse.selling(TestDatabase.another(database), clock);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void aGoodCardIsChargedOnceAndTheSubscriptionIsActiveWithinASecond() {
        long began = System.nanoTime();
        subscribe(GOOD);
        await(s -> s instanceof Active);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(house.get(Entitlements.class).streams(account, JAN_31)).isEqualTo(1);
        assertThat(count("invoice-paid")).isEqualTo(1);
    }

    @Test
    void aCardThatDeclinesLeadsToPastDueAndInTheEndToSuspension() {
        subscribe(DECLINED);
        await(s -> s instanceof PastDue due && due.attempt() == 1);
        assertThat(house.get(Entitlements.class).streams(account, JAN_31)).isZero();
        for (int day : new int[] {1, 3, 5}) {
            clock.set(JAN_31.plus(Duration.ofDays(day)));
            int attempt = day / 2 + 2;
            await(s -> s instanceof PastDue due && due.attempt() == attempt);
        }
        clock.set(JAN_31.plus(Duration.ofDays(7)));
        await(s -> s instanceof Suspended);
        assertThat(count("payment-requested")).isEqualTo(4);
    }

    @Test
    void aDeadlineSurvivesARestart() {
        subscribe(GOOD);
        await(s -> s instanceof Active);
        house.close();
        clock.set(FEB_28);
        house = TestHouse.selling(TestDatabase.another(database), clock);
        await(s -> s instanceof Active active && active.paid().from().equals(FEB_28));
        assertThat(count("invoice-issued")).isEqualTo(2);
        assertThat(count("invoice-paid")).isEqualTo(2);
    }

    @Test
    void readingTheWholeLogAgainChargesNobodyAgain() throws InterruptedException {
        subscribe(GOOD);
        await(s -> s instanceof Active);
        new JdbcTemplate(database).update("update event_store.reaction set position = 0");
        AccountId other = new AccountId(UUID.randomUUID());
        subscribe(other, GOOD);
        await(other, s -> s instanceof Active);
        Thread.sleep(300);
        assertThat(count("payment-requested")).isEqualTo(1);
        assertThat(count("invoice-paid")).isEqualTo(1);
    }

    @Test
    void aProviderThatDoesNotAnswerIsAskedAgainAboutTheSamePayment() {
        subscribe(SLOW);
        await(s -> s instanceof Charging);
        await(s -> s instanceof Active || tick(Duration.ofMillis(100)));
        assertThat(state()).isInstanceOf(Active.class);
        assertThat(count("payment-requested")).isEqualTo(1);
    }

    @Test
    void aCancelledSubscriptionEndsByItselfAndIsNotChargedAgain() {
        subscribe(GOOD);
        await(s -> s instanceof Active);
        house.commands().send(new CancelSubscription(account, JAN_31), null);
        assertThat(house.get(Entitlements.class).streams(account, FEB_28.minusSeconds(1)))
                .isEqualTo(1);
        clock.set(FEB_28);
        await(s -> s instanceof Ended);
        assertThat(house.get(Entitlements.class).streams(account, FEB_28)).isZero();
        assertThat(count("payment-requested")).isEqualTo(1);
    }

    @Test
    void aSecondStepIsConfirmedByASignedNoticeThatMayBeRepeated() {
        subscribe(SECOND_STEP);
        await(s -> s instanceof Charging charging && charging.actionNeeded());
        PaymentId payment =
                Subscription.openPayment(state(), account).orElseThrow().id();
        byte[] body = notice(payment);
        PaymentNotices notices = house.get(PaymentNotices.class);
        assertThat(notices.receive(signature(JAN_31, body), body).events()).isEqualTo(1);
        assertThat(notices.receive(signature(JAN_31, body), body).events()).isZero();
        assertThat(state()).isInstanceOf(Active.class);
    }

    @Test
    void aNoticeThatIsForgedOrOldIsNotBelieved() {
        byte[] body = notice(new PaymentId(UUID.randomUUID()));
        PaymentNotices notices = house.get(PaymentNotices.class);
        String old = signature(JAN_31.minus(Duration.ofMinutes(6)), body);
        String good = signature(JAN_31, body);
        byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> notices.receive(old, body)).isInstanceOf(PaymentNotices.NoticeRefused.class);
        assertThatThrownBy(() -> notices.receive(good, other)).isInstanceOf(PaymentNotices.NoticeRefused.class);
        assertThatThrownBy(() -> notices.receive("t=1", body)).isInstanceOf(PaymentNotices.NoticeRefused.class);
        assertThatThrownBy(() -> notices.receive(signature(JAN_31, other), other))
                .isInstanceOf(PaymentNotices.NoticeRefused.class);
    }

    @Test
    void aCardThatNobodyKnowsIsRefusedAndNoNumberIsKept() {
        Cards cards = house.get(Cards.class);
        assertThatThrownBy(() -> cards.keep("4111 1111 1111 1111")).isInstanceOf(Cards.CardRefused.class);
        subscribe(GOOD);
        await(s -> s instanceof Active);
        assertThat(house.get(Streams.class).read(StreamId.ofSubscription(account), 0))
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains("4242424242424242"));
    }

    /** Time passes some forty times faster than for us. */
    private boolean tick(Duration passed) {
        clock.set(clock.instant().plus(passed.multipliedBy(10)));
        return false;
    }

    private void subscribe(String card) {
        subscribe(account, card);
    }

    private void subscribe(AccountId who, String card) {
        Offer offer = house.get(Offers.class).all().getFirst().offer();
        house.commands()
                .send(new StartSubscription(who, offer, house.get(Cards.class).keep(card), 0, clock.instant()), null);
    }

    private Subscription state() {
        return house.get(Entitlements.class).of(account);
    }

    private void await(Predicate<Subscription> condition) {
        await(account, condition);
    }

    private void await(AccountId who, Predicate<Subscription> condition) {
        for (int i = 0; i < 200; i++) {
            if (condition.test(house.get(Entitlements.class).of(who))) {
                return;
            }
            house.get(Errands.class).look(); // its own pause would not end while this clock stands still
            pause();
        }
        assertThat(house.get(Entitlements.class).of(who))
                .as("after five seconds")
                .matches(condition);
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long count(String event) {
        Long found = new JdbcTemplate(database)
                .queryForObject(
                        "select count(*) from event_store.event where stream_id = ? and name = ?",
                        Long.class,
                        account.toString(),
                        "subscription." + event + "/1");
        return found == null ? 0 : found;
    }

    private byte[] notice(PaymentId payment) {
        return ("{\"account\":\"" + account + "\",\"payment\":\"" + payment + "\",\"outcome\":\"SUCCEEDED\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String signature(Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestHouse.SECRET), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
