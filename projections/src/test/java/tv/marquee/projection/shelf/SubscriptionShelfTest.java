package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACCOUNT;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Deadline;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PaymentOutcome;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.ReplacePaymentMethod;
import tv.marquee.domain.subscription.SubscriptionCommand.ResumeSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.WinBack;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.InvoiceView;
import tv.marquee.query.subscription.SubscriptionView.LineView;
import tv.marquee.query.subscription.SubscriptionView.State;
import tv.marquee.query.subscription.SubscriptionView.Status;

class SubscriptionShelfTest {

    private static final Instant JAN_31 = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant FEB_28 = Instant.parse("2026-02-28T12:00:00Z");
    private static final Offer STANDARD = offer("standard", 1_299);
    private static final Offer PREMIUM = offer("premium", 1_799);
    private static final PaymentMethod CARD = new PaymentMethod("test_4242", "4242");

    private Subscription state = Subscription.NONE;
    private @Nullable SubscriptionView view;
    private long position;

    @Test
    void aFirstMonthIsPendingUntilItIsPaid() {
        assertThat(after(start(0)).state()).isEqualTo(State.PAYMENT_PENDING);

        SubscriptionView paid = pay(PaymentOutcome.SUCCEEDED, JAN_31);

        assertThat(paid.state()).isEqualTo(State.ACTIVE);
        assertThat(paid.paidUntil()).isEqualTo(FEB_28);
        assertThat(paid.lastFour()).isEqualTo("4242");
        assertThat(paid.invoices())
                .containsExactly(new InvoiceView(
                        "6A1F0F527A3C-0001",
                        Invoice.Reason.MONTH,
                        JAN_31,
                        JAN_31,
                        FEB_28,
                        List.of(new LineView(Invoice.Entry.MONTH, "standard", 1_299)),
                        1_299,
                        "EUR",
                        Status.PAID,
                        JAN_31));
    }

    @Test
    void aDeclinedMonthIsPastDueUntilItIsTriedAgain() {
        after(start(0));
        SubscriptionView due = pay(PaymentOutcome.DECLINED, JAN_31);
        assertThat(due.state()).isEqualTo(State.PAST_DUE);
        assertThat(due.retryAt()).isEqualTo(JAN_31.plus(Duration.ofDays(1)));
        assertThat(due.declined()).isTrue();

        SubscriptionView again = after(new ReplacePaymentMethod(ACCOUNT, new PaymentMethod("test_1", "4444"), JAN_31));
        assertThat(again.state()).isEqualTo(State.PAYMENT_PENDING);
        assertThat(again.declined()).isFalse();
        assertThat(again.lastFour()).isEqualTo("4444");
    }

    @Test
    void anUpgradeStandsAsNextUntilItIsPaid() {
        after(start(0));
        pay(PaymentOutcome.SUCCEEDED, JAN_31);
        SubscriptionView asked = after(new ChangePlan(ACCOUNT, PREMIUM, JAN_31));
        assertThat(asked.state()).isEqualTo(State.ACTIVE);
        assertThat(asked.upgrading()).isTrue();

        SubscriptionView paid = pay(PaymentOutcome.SUCCEEDED, JAN_31);
        assertThat(paid.plan().plan()).isEqualTo("premium");
        assertThat(paid.next()).isNull();
        assertThat(paid.invoices()).hasSize(2);
        assertThat(paid.paidUntil()).isEqualTo(FEB_28);
    }

    @Test
    void anUpgradeThatIsDeclinedIsGone() {
        after(start(0));
        pay(PaymentOutcome.SUCCEEDED, JAN_31);
        after(new ChangePlan(ACCOUNT, PREMIUM, JAN_31));
        SubscriptionView declined = pay(PaymentOutcome.DECLINED, JAN_31);
        assertThat(declined.state()).isEqualTo(State.ACTIVE);
        assertThat(declined.next()).isNull();
        assertThat(declined.declined()).isTrue();
        assertThat(declined.invoices().getFirst().status()).isEqualTo(Status.VOID);
    }

    @Test
    void whoGoesMayStayAfterAllInTheTrialToo() {
        assertThat(after(start(14)).state()).isEqualTo(State.TRIAL);
        SubscriptionView going = after(new CancelSubscription(ACCOUNT, JAN_31));
        assertThat(going.state()).isEqualTo(State.CANCELLED);
        assertThat(going.paidUntil()).isEqualTo(JAN_31.plus(Duration.ofDays(14)));
        assertThat(after(new ResumeSubscription(ACCOUNT, JAN_31)).state()).isEqualTo(State.TRIAL);
    }

    @Test
    void anEndKeepsTheInvoicesAndANewBeginningToo() {
        after(start(0));
        pay(PaymentOutcome.SUCCEEDED, JAN_31);
        after(new CancelSubscription(ACCOUNT, JAN_31));
        assertThat(after(due(FEB_28)).state()).isEqualTo(State.ENDED);
        assertThat(after(new WinBack(ACCOUNT, PREMIUM, CARD, FEB_28)).invoices())
                .hasSize(2);
    }

    @Test
    void anOldEventChangesNothing() {
        SubscriptionView now = after(start(0));
        assertThat(SubscriptionShelf.fold(now, new SubscriptionSuspended(ACCOUNT, JAN_31), now.position()))
                .isSameAs(now);
    }

    @Test
    void aViewIsReadAsItWasWritten() {
        after(start(0));
        SubscriptionView now = pay(PaymentOutcome.DECLINED, JAN_31);
        JsonMapper json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsBytes(now), SubscriptionView.class))
                .isEqualTo(now);
    }

    private SubscriptionView after(SubscriptionCommand command) {
        for (SubscriptionEvent event : Subscription.decide(state, command)) {
            state = Subscription.evolve(state, event);
            view = SubscriptionShelf.fold(view, event, ++position);
        }
        assertThat(view).isNotNull();
        return view;
    }

    private SubscriptionView pay(PaymentOutcome outcome, Instant at) {
        return after(new RecordPayment(
                ACCOUNT, Subscription.openPayment(state, ACCOUNT).orElseThrow().id(), outcome, at));
    }

    private SubscriptionCommand due(Instant at) {
        return Deadline.command(Subscription.deadline(state).orElseThrow().kind(), ACCOUNT, at);
    }

    private static StartSubscription start(int trialDays) {
        return new StartSubscription(ACCOUNT, STANDARD, CARD, trialDays, JAN_31);
    }

    private static Offer offer(String plan, long price) {
        Money monthly = new Money(price, Currency.getInstance("EUR"));
        return new Offer(new PlanCode(plan), 1, monthly, 2, Resolution.HD, 4, 2);
    }
}
