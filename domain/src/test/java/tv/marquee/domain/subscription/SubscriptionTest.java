package tv.marquee.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.domain.subscription.Customers.ADA;
import static tv.marquee.domain.subscription.Customers.BASIC;
import static tv.marquee.domain.subscription.Customers.CARD;
import static tv.marquee.domain.subscription.Customers.OTHER_CARD;
import static tv.marquee.domain.subscription.Customers.PREMIUM;
import static tv.marquee.domain.subscription.Customers.STANDARD;
import static tv.marquee.domain.subscription.Customers.at;
import static tv.marquee.domain.subscription.Customers.eur;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Suspended;
import tv.marquee.domain.subscription.Subscription.Trial;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionCommand.EndGrace;
import tv.marquee.domain.subscription.SubscriptionCommand.EndPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.RenewPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.ReplacePaymentMethod;
import tv.marquee.domain.subscription.SubscriptionCommand.ResumeSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.RetryPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.WinBack;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;

class SubscriptionTest {

    private static final Instant JAN_31 = at("2026-01-31");
    private static final Instant FEB_10 = at("2026-02-10");
    private static final Instant FEB_28 = at("2026-02-28");
    private static final Instant MAR_31 = at("2026-03-31");
    private static final String FIRST = "6A1F0F527A3C-0001";
    private static final String SECOND = "6A1F0F527A3C-0002";
    private static final StartSubscription START = new StartSubscription(ADA, STANDARD, CARD, 0, JAN_31);
    private static final StartSubscription TRY = new StartSubscription(ADA, STANDARD, CARD, 14, JAN_31);
    private static final RecordPayment PAY_FIRST = payment(FIRST, 1, PaymentOutcome.SUCCEEDED, JAN_31);
    private static final RecordPayment DECLINE_FIRST = payment(FIRST, 1, PaymentOutcome.DECLINED, JAN_31);

    private final Scenario<Subscription, SubscriptionCommand, SubscriptionEvent> scenario =
            new Scenario<>(Subscription.NONE, Subscription::decide, Subscription::evolve, List.of());

    @Test
    void aFirstSubscriptionMayBeginWithDaysThatCostNothing() {
        scenario.when(TRY)
                .then(List.of(new TrialStarted(ADA, STANDARD, CARD, new Period(JAN_31, at("2026-02-14")), JAN_31)));
        assertThat(after(TRY)).isInstanceOf(Trial.class);
    }

    @Test
    void withoutATrialTheFirstMonthIsAskedForAtOnceAndNothingCanBeWatchedUntilItIsPaid() {
        PaymentId payment = PaymentId.of(ADA, FIRST, 1);
        Invoice invoice = month(FIRST, STANDARD, JAN_31, FEB_28, JAN_31);
        scenario.when(START)
                .then(List.of(
                        new SubscriptionStarted(ADA, STANDARD, CARD, JAN_31),
                        new InvoiceIssued(ADA, invoice, new Cycle(JAN_31, 0), JAN_31),
                        new PaymentRequested(ADA, payment, FIRST, 1, CARD, eur(1_299), JAN_31)));
        assertThat(Subscription.entitlement(after(START), JAN_31)).isEmpty();
        assertThat(Subscription.entitlement(after(START, PAY_FIRST), JAN_31)).contains(STANDARD);
    }

    @Test
    void theTrialEndsWithTheFirstInvoice() {
        Instant end = at("2026-02-14");
        given(TRY)
                .when(new RenewPeriod(ADA, end))
                .then(List.of(
                        new InvoiceIssued(
                                ADA, month(FIRST, STANDARD, end, at("2026-03-14"), end), new Cycle(end, 0), end),
                        new PaymentRequested(ADA, PaymentId.of(ADA, FIRST, 1), FIRST, 1, CARD, eur(1_299), end)));
        given(TRY).when(new RenewPeriod(ADA, end.minusSeconds(1))).thenNothing();
    }

    @Test
    void theSameWishOnceMoreChangesNothing() {
        given(START).when(START).thenNothing();
        given(TRY).when(TRY).thenNothing();
        given(TRY)
                .when(new StartSubscription(ADA, PREMIUM, CARD, 14, JAN_31))
                .thenRefused(new SubscriptionRefusal.AlreadySubscribed(ADA));
    }

    @Test
    void thereIsNoSecondTrial() {
        SubscriptionCommand[] gone = {TRY, new CancelSubscription(ADA, JAN_31), new EndPeriod(ADA, at("2026-02-14"))};
        given(gone).when(TRY).thenRefused(new SubscriptionRefusal.SubscribedBefore(ADA));
        assertThat(after(then(gone, new WinBack(ADA, BASIC, CARD, MAR_31)))).isInstanceOf(Charging.class);
    }

    @Test
    void monthsAreCountedFromTheFirstSoThatAShortOneShortensNoOther() {
        Subscription march = after(START, PAY_FIRST, new RenewPeriod(ADA, FEB_28));
        assertThat(march)
                .isInstanceOfSatisfying(
                        Charging.class, s -> assertThat(s.invoice().period()).isEqualTo(new Period(FEB_28, MAR_31)));
    }

    @Test
    void whileTheNextMonthIsAskedForOneGoesOnForAWeek() {
        Subscription due = after(START, PAY_FIRST, new RenewPeriod(ADA, FEB_28));
        assertThat(Subscription.entitlement(due, at("2026-03-07").minusSeconds(1)))
                .contains(STANDARD);
        assertThat(Subscription.entitlement(due, at("2026-03-07"))).isEmpty();
    }

    @Test
    void theFirstPaymentThatIsDeclinedOpensNothing() {
        given(START)
                .when(DECLINE_FIRST)
                .then(List.of(new PaymentDeclined(
                        ADA, FIRST, PaymentId.of(ADA, FIRST, 1), 1, at("2026-02-01"), at("2026-02-07"), JAN_31)));
        assertThat(after(START, DECLINE_FIRST)).isInstanceOf(PastDue.class);
        assertThat(Subscription.entitlement(after(START, DECLINE_FIRST), JAN_31))
                .isEmpty();
    }

    @Test
    void aDeclinedPaymentIsTriedAgainAfterOneThreeAndFiveDaysAndThenPatienceEnds() {
        List<SubscriptionCommand> story = new ArrayList<>(List.of(START, DECLINE_FIRST));
        for (String day : List.of("2026-02-01", "2026-02-03", "2026-02-05")) {
            int attempt = story.size() / 2 + 1;
            given(story).when(new RetryPayment(ADA, at(day).minusSeconds(1))).thenNothing();
            story.add(new RetryPayment(ADA, at(day)));
            story.add(payment(FIRST, attempt, PaymentOutcome.DECLINED, at(day)));
        }
        Instant end = at("2026-02-07");
        given(story).when(new RetryPayment(ADA, end)).thenNothing();
        given(story).when(new EndGrace(ADA, end.minusSeconds(1))).thenNothing();
        given(story)
                .when(new EndGrace(ADA, end))
                .then(List.of(new InvoiceVoided(ADA, FIRST, end), new SubscriptionSuspended(ADA, end)));
    }

    @Test
    void aRetryIsAPaymentOfItsOwn() {
        given(START, DECLINE_FIRST)
                .when(new RetryPayment(ADA, at("2026-02-01")))
                .then(List.of(new PaymentRequested(
                        ADA, PaymentId.of(ADA, FIRST, 2), FIRST, 2, CARD, eur(1_299), at("2026-02-01"))));
    }

    @Test
    void theOutcomeOfAPaymentCountsOnce() {
        given(START, PAY_FIRST).when(PAY_FIRST).thenNothing();
        given(START, DECLINE_FIRST).when(DECLINE_FIRST).thenNothing();
        given(START, PAY_FIRST, new RenewPeriod(ADA, FEB_28)).when(PAY_FIRST).thenNothing();
    }

    @Test
    void anUnknownPaymentIsNobodys() {
        given(START)
                .when(payment("OTHER-0001", 1, PaymentOutcome.SUCCEEDED, JAN_31))
                .thenNothing();
    }

    @Test
    void theBankMayWantAWordFirst() {
        RecordPayment word = payment(FIRST, 1, PaymentOutcome.NEEDS_ACTION, JAN_31);
        given(START).when(word).then(List.of(new PaymentActionNeeded(ADA, FIRST, word.payment(), JAN_31)));
        given(START, word).when(word).thenNothing();
        given(START, word).when(PAY_FIRST).then(List.of(new InvoicePaid(ADA, FIRST, word.payment(), JAN_31)));
    }

    @Test
    void anotherCardIsChargedAtOnceForWhatIsDue() {
        given(START, DECLINE_FIRST)
                .when(new ReplacePaymentMethod(ADA, OTHER_CARD, FEB_10))
                .then(List.of(
                        new PaymentMethodReplaced(ADA, OTHER_CARD, FEB_10),
                        new PaymentRequested(
                                ADA, PaymentId.of(ADA, FIRST, 2), FIRST, 2, OTHER_CARD, eur(1_299), FEB_10)));
    }

    @Test
    void anotherCardIsOnlyNotedWhenNothingIsDue() {
        given(START, PAY_FIRST)
                .when(new ReplacePaymentMethod(ADA, OTHER_CARD, FEB_10))
                .then(List.of(new PaymentMethodReplaced(ADA, OTHER_CARD, FEB_10)));
        given(START, PAY_FIRST)
                .when(new ReplacePaymentMethod(ADA, CARD, FEB_10))
                .thenNothing();
    }

    @Test
    void aCardCannotBeReplacedWhileItIsCharged() {
        given(START)
                .when(new ReplacePaymentMethod(ADA, OTHER_CARD, JAN_31))
                .thenRefused(new SubscriptionRefusal.PaymentUnderWay(ADA));
    }

    @Test
    void whoWasSuspendedComesBackWithAMonthFromToday() {
        Subscription back = after(suspended(), new ReplacePaymentMethod(ADA, OTHER_CARD, MAR_31));
        assertThat(back)
                .isInstanceOfSatisfying(
                        Charging.class,
                        s -> assertThat(s.invoice())
                                .isEqualTo(month(SECOND, STANDARD, MAR_31, at("2026-04-30"), MAR_31)));
        assertThat(after(suspended())).isInstanceOf(Suspended.class);
        assertThat(Subscription.entitlement(back, MAR_31)).isEmpty();
    }

    @Test
    void aDearerPlanCountsOnceTheDifferenceForTheRestOfTheMonthIsPaid() {
        // 28 days; 18 are left: 1299 x 18/28 = 835.07 given back as 836, 1799 x 18/28 = 1156.5 asked for as 1156
        SubscriptionCommand up = new ChangePlan(ADA, PREMIUM, FEB_10);
        Subscription asked = after(START, PAY_FIRST, up);
        assertThat(Subscription.entitlement(asked, FEB_10)).contains(STANDARD);
        assertThat(Subscription.openPayment(asked, ADA).orElseThrow().amount()).isEqualTo(eur(320));
        RecordPayment paid = payment(SECOND, 1, PaymentOutcome.SUCCEEDED, FEB_10);
        given(START, PAY_FIRST, up)
                .when(paid)
                .then(List.of(
                        new InvoicePaid(ADA, SECOND, paid.payment(), FEB_10), new PlanChanged(ADA, PREMIUM, FEB_10)));
        assertThat(after(START, PAY_FIRST, up, paid))
                .isEqualTo(new Active(
                        new Terms(PREMIUM, CARD, new Cycle(JAN_31, 1), 2, List.of()),
                        new Period(JAN_31, FEB_28),
                        null));
    }

    @Test
    void aDearerPlanThatIsNotPaidForIsDroppedAndTheOldOneGoesOn() {
        RecordPayment declined = payment(SECOND, 1, PaymentOutcome.DECLINED, FEB_10);
        given(START, PAY_FIRST, new ChangePlan(ADA, PREMIUM, FEB_10))
                .when(declined)
                .then(List.of(
                        new PaymentDeclined(ADA, SECOND, declined.payment(), 1, null, FEB_10, FEB_10),
                        new InvoiceVoided(ADA, SECOND, FEB_10),
                        new PlanChangeDropped(ADA, FEB_10)));
        assertThat(Subscription.entitlement(
                        after(START, PAY_FIRST, new ChangePlan(ADA, PREMIUM, FEB_10), declined), FEB_10))
                .contains(STANDARD);
    }

    @Test
    void theDifferenceIsShownBeforeItIsAskedFor() {
        Proration shown =
                Subscription.proration(after(START, PAY_FIRST), PREMIUM, FEB_10).orElseThrow();
        assertThat(shown.total()).isEqualTo(eur(320));
        assertThat(shown.lines()).extracting(Invoice.Line::amount).containsExactly(eur(-836), eur(1_156));
        assertThat(Subscription.proration(after(START, PAY_FIRST), BASIC, FEB_10))
                .isEmpty();
    }

    @Test
    void aDearerPlanForNoTimeAtAllCostsNothingNow() {
        given(START, PAY_FIRST)
                .when(new ChangePlan(ADA, PREMIUM, FEB_28))
                .then(List.of(new PlanChanged(ADA, PREMIUM, FEB_28)));
    }

    @Test
    void aCheaperPlanCountsFromTheNextMonth() {
        SubscriptionCommand down = new ChangePlan(ADA, BASIC, FEB_10);
        given(START, PAY_FIRST).when(down).then(List.of(new PlanChangeScheduled(ADA, BASIC, FEB_28, FEB_10)));
        assertThat(Subscription.entitlement(after(START, PAY_FIRST, down), FEB_10))
                .contains(STANDARD);
        given(START, PAY_FIRST, down)
                .when(new RenewPeriod(ADA, FEB_28))
                .then(List.of(
                        new PlanChanged(ADA, BASIC, FEB_28),
                        new InvoiceIssued(
                                ADA, month(SECOND, BASIC, FEB_28, MAR_31, FEB_28), new Cycle(JAN_31, 1), FEB_28),
                        new PaymentRequested(ADA, PaymentId.of(ADA, SECOND, 1), SECOND, 1, CARD, eur(799), FEB_28)));
    }

    @Test
    void aCheaperPlanCanBeDroppedAgain() {
        given(START, PAY_FIRST, new ChangePlan(ADA, BASIC, FEB_10))
                .when(new ChangePlan(ADA, STANDARD, FEB_10))
                .then(List.of(new PlanChangeDropped(ADA, FEB_10)));
        given(START, PAY_FIRST).when(new ChangePlan(ADA, STANDARD, FEB_10)).thenNothing();
    }

    @Test
    void aPlanOfTheTrialIsChangedForNothing() {
        given(TRY).when(new ChangePlan(ADA, PREMIUM, FEB_10)).then(List.of(new PlanChanged(ADA, PREMIUM, FEB_10)));
    }

    @Test
    void aPlanIsNotChangedWhileSomethingIsDueOrOver() {
        SubscriptionCommand change = new ChangePlan(ADA, PREMIUM, FEB_10);
        scenario.when(change).thenRefused(new SubscriptionRefusal.NoSubscription(ADA));
        given(START).when(change).thenRefused(new SubscriptionRefusal.PaymentUnderWay(ADA));
        given(START, DECLINE_FIRST).when(change).thenRefused(new SubscriptionRefusal.PaymentOutstanding(ADA));
        given(START, PAY_FIRST, new CancelSubscription(ADA, FEB_10))
                .when(change)
                .thenRefused(new SubscriptionRefusal.SubscriptionIsEnding(ADA));
    }

    @Test
    void aPlanInAnotherCurrencyCannotBeChangedTo() {
        Offer dollars =
                new Offer(PREMIUM.plan(), 1, new Money(1_999, Currency.getInstance("USD")), 4, Resolution.UHD, 5, 4);
        given(START, PAY_FIRST)
                .when(new ChangePlan(ADA, dollars, FEB_10))
                .thenRefused(new SubscriptionRefusal.CurrencyDiffers(ADA));
    }

    @Test
    void whoCancelsKeepsWhatIsPaidForAndIsNeverChargedAgain() {
        SubscriptionCommand cancel = new CancelSubscription(ADA, FEB_10);
        given(START, PAY_FIRST).when(cancel).then(List.of(new SubscriptionCancelled(ADA, FEB_28, FEB_10)));
        Subscription going = after(START, PAY_FIRST, cancel);
        assertThat(going).isInstanceOf(Cancelled.class);
        assertThat(Subscription.entitlement(going, FEB_28.minusSeconds(1))).contains(STANDARD);
        assertThat(Subscription.entitlement(going, FEB_28)).isEmpty();
        given(START, PAY_FIRST, cancel).when(new RenewPeriod(ADA, FEB_28)).thenNothing();
        given(START, PAY_FIRST, cancel)
                .when(new EndPeriod(ADA, FEB_28))
                .then(List.of(new SubscriptionEnded(ADA, FEB_28)));
    }

    @Test
    void aCancelledSubscriptionCannotBeCancelledAgain() {
        given(START, PAY_FIRST, new CancelSubscription(ADA, FEB_10))
                .when(new CancelSubscription(ADA, FEB_10))
                .thenNothing();
        scenario.when(new CancelSubscription(ADA, FEB_10)).thenRefused(new SubscriptionRefusal.NoSubscription(ADA));
    }

    @Test
    void whoOwesAMonthAndCancelsLosesItAtOnce() {
        given(START, DECLINE_FIRST)
                .when(new CancelSubscription(ADA, FEB_10))
                .then(List.of(
                        new InvoiceVoided(ADA, FIRST, FEB_10),
                        new SubscriptionCancelled(ADA, FEB_10, FEB_10),
                        new SubscriptionEnded(ADA, FEB_10)));
    }

    @Test
    void whoCancelsWhileThePaymentIsOnItsWayKeepsTheMonthWhenItIsPaidAndEndsWhenItIsNot() {
        SubscriptionCommand cancel = new CancelSubscription(ADA, JAN_31);
        assertThat(after(START, cancel, PAY_FIRST)).isInstanceOf(Cancelled.class);
        given(START, cancel)
                .when(DECLINE_FIRST)
                .then(List.of(
                        new PaymentDeclined(ADA, FIRST, PaymentId.of(ADA, FIRST, 1), 1, null, JAN_31, JAN_31),
                        new InvoiceVoided(ADA, FIRST, JAN_31),
                        new SubscriptionEnded(ADA, JAN_31)));
    }

    @Test
    void whoCancelledMayStayAfterAllUntilItIsOver() {
        SubscriptionCommand cancel = new CancelSubscription(ADA, FEB_10);
        given(START, PAY_FIRST, cancel)
                .when(new ResumeSubscription(ADA, FEB_10))
                .then(List.of(new SubscriptionResumed(ADA, FEB_10)));
        assertThat(after(START, PAY_FIRST, cancel, new ResumeSubscription(ADA, FEB_10)))
                .isEqualTo(after(START, PAY_FIRST));
        given(START, PAY_FIRST, cancel)
                .when(new ResumeSubscription(ADA, FEB_28))
                .thenRefused(new SubscriptionRefusal.NoSubscription(ADA));
        assertThat(after(TRY, cancel, new ResumeSubscription(ADA, FEB_10))).isInstanceOf(Trial.class);
    }

    @Test
    void moneyThatComesAfterItsInvoiceWasGivenUpGoesBackOnce() {
        SubscriptionCommand[] gone = {
            START, payment(FIRST, 1, PaymentOutcome.NEEDS_ACTION, JAN_31), new EndGrace(ADA, at("2026-02-07")),
        };
        RecordPayment late = payment(FIRST, 1, PaymentOutcome.SUCCEEDED, FEB_10);
        given(gone).when(late).then(List.of(new LatePaymentReceived(ADA, late.payment(), FEB_10)));
        given(then(gone, late)).when(late).thenNothing();
        assertThat(Subscription.entitlement(after(then(gone, late)), FEB_10)).isEmpty();
    }

    @Test
    void whoComesBackPaysForAMonthFromTodayAndGoesOnCountingInvoices() {
        Subscription ended = after(START, PAY_FIRST, new CancelSubscription(ADA, FEB_10), new EndPeriod(ADA, FEB_28));
        assertThat(ended).isInstanceOf(Ended.class);
        Subscription back = after(
                START,
                PAY_FIRST,
                new CancelSubscription(ADA, FEB_10),
                new EndPeriod(ADA, FEB_28),
                new WinBack(ADA, PREMIUM, OTHER_CARD, MAR_31));
        assertThat(back)
                .isInstanceOfSatisfying(
                        Charging.class,
                        s -> assertThat(s.invoice())
                                .isEqualTo(month(SECOND, PREMIUM, MAR_31, at("2026-04-30"), MAR_31)));
        given(START)
                .when(new WinBack(ADA, PREMIUM, CARD, MAR_31))
                .thenRefused(new SubscriptionRefusal.AlreadySubscribed(ADA));
    }

    @Test
    void aMonthThatNobodyAskedForInTimeIsNotBilled() {
        Subscription late = after(START, PAY_FIRST, new RenewPeriod(ADA, at("2026-06-15")));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Charging.class,
                        s -> assertThat(s.invoice().period())
                                .isEqualTo(new Period(at("2026-06-15"), at("2026-07-15"))));
        assertThat(Subscription.entitlement(late, at("2026-06-15"))).isEmpty();
    }

    @Test
    void aRenewalFindsTheUpgradeThatNobodyPaidFor() {
        Subscription renewed =
                after(START, PAY_FIRST, new ChangePlan(ADA, PREMIUM, FEB_10), new RenewPeriod(ADA, FEB_28));
        assertThat(renewed)
                .isInstanceOfSatisfying(
                        Charging.class, s -> assertThat(s.invoice().total()).isEqualTo(STANDARD.monthly()));
    }

    @Test
    void everyConditionSaysWhenItGoesOnByItself() {
        assertThat(Subscription.deadline(after(TRY))).contains(new Deadline(Deadline.Kind.RENEWAL, at("2026-02-14")));
        assertThat(Subscription.deadline(after(START, DECLINE_FIRST)))
                .contains(new Deadline(Deadline.Kind.RETRY, at("2026-02-01")));
        assertThat(Subscription.deadline(after(suspended()))).isEmpty();
        assertThat(Subscription.deadline(after(START, PAY_FIRST, new CancelSubscription(ADA, FEB_10))))
                .contains(new Deadline(Deadline.Kind.PERIOD_END, FEB_28));
    }

    @Test
    void aCardShowsNowhereInText() {
        assertThat(START.toString()).doesNotContain("tok_good", "4242");
    }

    private static SubscriptionCommand[] suspended() {
        return new SubscriptionCommand[] {START, new EndGrace(ADA, at("2026-02-07"))};
    }

    private static SubscriptionCommand[] then(SubscriptionCommand[] story, SubscriptionCommand next) {
        List<SubscriptionCommand> all = new ArrayList<>(List.of(story));
        all.add(next);
        return all.toArray(SubscriptionCommand[]::new);
    }

    private Scenario<Subscription, SubscriptionCommand, SubscriptionEvent> given(SubscriptionCommand... story) {
        return given(List.of(story));
    }

    private Scenario<Subscription, SubscriptionCommand, SubscriptionEvent> given(List<SubscriptionCommand> story) {
        List<SubscriptionEvent> history = new ArrayList<>();
        Subscription now = Subscription.NONE;
        for (SubscriptionCommand command : story) {
            for (SubscriptionEvent event : Subscription.decide(now, command)) {
                history.add(event);
                now = Subscription.evolve(now, event);
            }
        }
        return scenario.given(history);
    }

    private static Subscription after(SubscriptionCommand... story) {
        return after(story, new SubscriptionCommand[0]);
    }

    private static Subscription after(SubscriptionCommand[] story, SubscriptionCommand... more) {
        Subscription now = Subscription.NONE;
        for (SubscriptionCommand command :
                Stream.of(story, more).flatMap(Arrays::stream).toList()) {
            for (SubscriptionEvent event : Subscription.decide(now, command)) {
                now = Subscription.evolve(now, event);
            }
        }
        return now;
    }

    private static RecordPayment payment(String invoice, int attempt, PaymentOutcome outcome, Instant at) {
        return new RecordPayment(ADA, PaymentId.of(ADA, invoice, attempt), outcome, at);
    }

    private static Invoice month(String number, Offer offer, Instant from, Instant until, Instant issued) {
        return new Invoice(
                number,
                Invoice.Reason.MONTH,
                new Period(from, until),
                List.of(new Invoice.Line(Invoice.Entry.MONTH, offer.plan(), offer.monthly())),
                offer.monthly(),
                issued);
    }
}
