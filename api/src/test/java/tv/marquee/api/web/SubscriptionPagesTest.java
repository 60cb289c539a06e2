package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionCommand.ReplacePaymentMethod;
import tv.marquee.domain.subscription.SubscriptionCommand.ResumeSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.InvoiceView;
import tv.marquee.query.subscription.SubscriptionView.LineView;
import tv.marquee.query.subscription.SubscriptionView.PlanView;
import tv.marquee.query.subscription.SubscriptionView.State;
import tv.marquee.query.subscription.SubscriptionView.Status;

@WebClientTest
class SubscriptionPagesTest {

    private static final PlanView STANDARD = new PlanView("standard", 1, 1_299, "EUR", 2, Resolution.HD, 5, 2);
    private static final PlanView BASIC = new PlanView("basic", 1, 799, "EUR", 1, Resolution.SD, 2, 0);

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeSales sales;

    @BeforeEach
    void nobodyHasAPlan() {
        commands.startAfresh();
        sales.reset();
    }

    @AfterEach
    void afterwardsAllIsAsItWas() {
        commands.startAfresh();
    }

    @Test
    void thePlansSayWhatTheyCostAndGive() {
        assertThat(Visit.byAnyone(house).get("/plans"))
                .hasStatusOk()
                .bodyText()
                .contains("€12.99 a month", "2 screens at once", "First 30 days free", "One screen at a time")
                .contains("href=\"/sign-up\"")
                .doesNotContain("/subscribe?");
        assertThat(Visit.bySomebody(house).get("/plans")).bodyText().contains("href=\"/subscribe?plan=standard\"");
    }

    @Test
    void theFrenchReadPricesAsTheyAreUsedTo() {
        assertThat(Visit.byAnyone(house).get("/plans").header(HttpHeaders.ACCEPT_LANGUAGE, "fr-FR"))
                .bodyText()
                .contains("12,99\u00a0€ par mois", "2 écrans à la fois");
    }

    @Test
    void whoChoosesAPlanIsToldWhatItMeansBeforeAnythingHappens() {
        assertThat(Visit.bySomebody(house).get("/subscribe?plan=standard"))
                .bodyText()
                .contains("Nothing is charged today.", "€12.99 a month", "December 22, 2026");
        assertThat(Visit.bySomebody(house).get("/subscribe?plan=basic"))
                .bodyText()
                .contains("You pay €7.99 today");
        sales.subscribe(WebHouse.ACCOUNT, WebHouse.NOW.minus(Duration.ofDays(15)));
        assertThat(Visit.bySomebody(house).get("/subscribe?plan=basic"))
                .bodyText()
                .contains("What you paid for goes on until", "card ending in 4242");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aCardThatIsTakenStartsThePlan() {
        assertThat(subscribe("standard", FakeSales.CARD)).hasStatus(303).hasRedirectedUrl("/subscription");
        assertThat(commands.sent).hasExactlyElementsOfTypes(StartSubscription.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "4111 1111 1111 1111", "<script>", "\u0000", "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢"})
    void aCardThatIsNotTakenIsSaidBesideItsFieldAndNotRepeated(String card) {
        assertThat(subscribe("standard", card))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"card-problem\"", "aria-describedby=\"card-problem\"")
                .doesNotContain("<script>", "4111 1111");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aPlanThatNobodySellsIsNoPage() {
        assertThat(Visit.bySomebody(house).get("/subscribe?plan=gold")).hasStatus(404);
        assertThat(subscribe("gold", FakeSales.CARD)).hasStatus(404);
    }

    @Test
    void whoseBankAsksIsLedToTheBank() {
        sales.views.put(WebHouse.ACCOUNT.toString(), view(State.PAYMENT_PENDING, null, true));
        assertThat(subscribe("basic", FakeSales.CARD)).hasStatus(303).hasRedirectedUrl("/test-bank");
        assertThat(Visit.bySomebody(house).get("/test-bank")).bodyText().contains("€7.99", "4242");

        String payment = sales.asks(WebHouse.ACCOUNT).orElseThrow().id().toString();
        assertThat(Visit.bySomebody(house)
                        .post("/test-bank")
                        .param("payment", payment)
                        .param("confirmed", "true"))
                .hasStatus(303)
                .hasRedirectedUrl("/subscription");
        assertThat(sales.notices).containsExactly(WebHouse.ACCOUNT + " true");
    }

    @Test
    void theBankTakesNoAnswerToWhatItDidNotAsk() {
        assertThat(Visit.bySomebody(house).get("/test-bank")).hasRedirectedUrl("/subscription");
        subscribe("basic", FakeSales.CARD).exchange();
        assertThat(Visit.bySomebody(house)
                        .post("/test-bank")
                        .param("payment", "00000000-0000-4000-8000-000000000000")
                        .param("confirmed", "true"))
                .hasStatus(303);
        assertThat(sales.notices).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsToldInWords(State state) {
        sales.views.put(WebHouse.ACCOUNT.toString(), view(state, null, false));
        for (String language : List.of("en", "fr")) {
            assertThat(Visit.bySomebody(house).get("/subscription").header(HttpHeaders.ACCEPT_LANGUAGE, language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Standard", "12")
                    .doesNotContain("??", "{0}", "{1}", "subscription.");
        }
    }

    @Test
    void whatIsDoneAboutASubscriptionBecomesACommand() {
        sales.subscribe(WebHouse.ACCOUNT, WebHouse.NOW);
        Visit visit = Visit.bySomebody(house);
        for (String form : List.of("/subscription/cancellation", "/subscription/resumption")) {
            assertThat(visit.post(form)).hasStatus(303).hasRedirectedUrl("/subscription");
        }
        assertThat(visit.post("/subscription/card").param("card", FakeSales.CARD))
                .hasStatus(303);
        assertThat(visit.post("/subscription/card").param("card", "1234")).hasStatus(422);
        assertThat(subscribe("basic", "")).hasStatus(303);
        assertThat(commands.sent)
                .hasExactlyElementsOfTypes(
                        CancelSubscription.class,
                        ResumeSubscription.class,
                        ReplacePaymentMethod.class,
                        ChangePlan.class);
    }

    @Test
    void aPaymentOnItsWayIsLookedForUntilItHasGoneThrough() {
        sales.views.put(WebHouse.ACCOUNT.toString(), view(State.PAYMENT_PENDING, null, false));
        assertThat(Visit.bySomebody(house).get("/subscription"))
                .bodyText()
                .contains("hx-trigger=\"every 1s\"", "Look again");
        sales.views.put(WebHouse.ACCOUNT.toString(), view(State.ACTIVE, BASIC, false));
        assertThat(Visit.bySomebody(house).get("/subscription"))
                .bodyText()
                .contains("you have Basic for €7.99 a month", "Keep Standard")
                .doesNotContain("hx-trigger=\"every");
    }

    @Test
    void anInvoiceIsShownToItsAccountOnly() {
        sales.views.put(WebHouse.ACCOUNT.toString(), view(State.ACTIVE, null, false));
        assertThat(Visit.bySomebody(house).get("/invoices/A-0001"))
                .hasStatusOk()
                .bodyText()
                .contains("A month of Standard", "€12.99", "Paid on November 22, 2026");
        assertThat(Visit.bySomebody(house).get("/invoices/A-0002")).hasStatus(404);
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.SUBSCRIBER).get("/invoices/A-0001"))
                .hasStatus(404);
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST).get("/invoices/A-0001"))
                .hasStatus(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(Visit.bySomebody(house).forged("/subscription/cancellation")).hasStatus(403);
        assertThat(Visit.bySomebody(house).forged("/subscribe").param("plan", "basic"))
                .hasStatus(403);
    }

    private MockMvcRequestBuilder subscribe(String plan, String card) {
        return Visit.bySomebody(house).post("/subscribe").param("plan", plan).param("card", card);
    }

    private static SubscriptionView view(State state, @Nullable PlanView next, boolean actionNeeded) {
        Instant until = WebHouse.NOW.plus(Duration.ofDays(30));
        InvoiceView invoice = new InvoiceView(
                "A-0001",
                Invoice.Reason.MONTH,
                WebHouse.NOW,
                WebHouse.NOW,
                until,
                List.of(new LineView(Invoice.Entry.MONTH, "standard", 1_299)),
                1_299,
                "EUR",
                Status.PAID,
                WebHouse.NOW);
        return new SubscriptionView(
                WebHouse.ACCOUNT.toString(),
                state,
                STANDARD,
                next,
                false,
                "4242",
                state == State.TRIAL,
                state == State.CANCELLED,
                until,
                state == State.PAST_DUE ? until : null,
                state == State.PAST_DUE,
                actionNeeded,
                List.of(invoice),
                9);
    }
}
