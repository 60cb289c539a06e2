package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;
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

class SubscriptionsTest extends HouseTest {

    private static final String MINE = "/api/subscription";
    private static final String STANDARD = "{\"plan\": \"standard\", \"paymentMethod\": \"" + FakeSales.CARD + "\"}";

    SubscriptionsTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void anyoneMayReadWhatIsOnSale() {
        JsonNode plans = nobody().get("/api/plans").json().path("plans");
        assertThat(plans.size()).isEqualTo(2);
        assertThat(plans.path(1).path("offer").path("plan").asString()).isEqualTo("standard");
        assertThat(plans.path(1).path("offer").path("price").asInt()).isEqualTo(1_299);
        assertThat(plans.path(1).path("trialDays").asInt()).isEqualTo(30);
    }

    @Test
    void whoComesForTheFirstTimeStartsWithTheFreeDaysOfThePlan() {
        backstage.sales.reset();
        Door.Answer answer = ada().send("PUT", MINE, STANDARD);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Marquee-Position")).isEqualTo("101");
        assertThat(backstage.commands()).singleElement().isInstanceOfSatisfying(StartSubscription.class, c -> {
            assertThat(c.account()).isEqualTo(ADA);
            assertThat(c.offer()).isEqualTo(FakeSales.STANDARD.offer());
            assertThat(c.trialDays()).isEqualTo(30);
        });
    }

    @Test
    void thePriceIsTheHousesWhateverIsSent() {
        backstage.sales.reset();
        String cheap = "{\"plan\": \"standard\", \"paymentMethod\": \"" + FakeSales.CARD + "\", \"price\": 1}";
        assertThat(ada().send("PUT", MINE, cheap).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void anotherPlanIsChangedTo() {
        assertThat(ada().send("PUT", MINE, "{\"plan\": \"basic\"}").status()).isEqualTo(204);
        assertThat(backstage.commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        ChangePlan.class, c -> assertThat(c.offer()).isEqualTo(FakeSales.BASIC.offer()));
    }

    @Test
    void whoHadCancelledStaysAndMayChangeAtOnce() {
        ada().send("DELETE", MINE, null);
        assertThat(ada().send("PUT", MINE, "{\"plan\": \"basic\"}").status()).isEqualTo(204);
        assertThat(backstage.commands())
                .hasExactlyElementsOfTypes(CancelSubscription.class, ResumeSubscription.class, ChangePlan.class);
    }

    @Test
    void theSameAgainIsNoMistake() {
        assertThat(ada().send("PUT", MINE, STANDARD).status()).isEqualTo(204);
        assertThat(ada().send("PUT", MINE, STANDARD).status()).isEqualTo(204);
        assertThat(backstage.commands()).doesNotHaveAnyElementsOfTypes(StartSubscription.class);
    }

    @Test
    void whatWouldBeRefusedHalfWayIsNotBegun() {
        backstage.sales.reset();
        ada().send("PUT", MINE, "{\"plan\": \"basic\", \"paymentMethod\": \"" + FakeSales.CARD + "\"}");
        backstage.sent.clear();

        Door.Answer answer = ada().send("PUT", MINE, STANDARD); // the first payment is on its way
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("payment-under-way");
        assertThat(backstage.commands()).doesNotHaveAnyElementsOfTypes(ReplacePaymentMethod.class);
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"plan\": null}",
                "{\"plan\": 7}",
                "{\"plan\": \"gold\", \"paymentMethod\": \"4242 4242 4242 4242\"}",
                "{\"plan\": \"Standard\", \"paymentMethod\": \"4242 4242 4242 4242\"}",
                "{\"plan\": \"standard\"}",
                "{\"plan\": \"standard\", \"paymentMethod\": \"4111 1111 1111 1111\"}",
                "{\"plan\": \"standard\", \"paymentMethod\": 4242424242424242}",
                "{\"plan\": \"standard\", \"paymentMethod\": \"\\u202e4242\"}",
                "{\"plan\": \"standard\", \"paymentMethod\": \"4242 4242 4242 4242\", \"trialDays\": 90}"
            })
    void whatIsNoWishForAPlanIsRefused(String body) {
        backstage.sales.reset();
        Door.Answer answer = ada().send("PUT", MINE, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).doesNotContain("4242", "4111");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void anAccountReadsItsOwnSubscriptionWithItsInvoices() {
        backstage.sales.views.put(ADA.toString(), view(ADA.toString()));
        JsonNode answer = ada().get(MINE).json();
        assertThat(answer.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(answer.path("plan").path("plan").asString()).isEqualTo("standard");
        assertThat(answer.path("invoices").path(0).path("number").asString()).isEqualTo("A-0001");
        assertThat(answer.path("invoices").path(0).path("total").asInt()).isEqualTo(1_299);
        assertThat(as(BOB, Role.SUBSCRIBER).get(MINE).problem()).isEqualTo("subscription-unknown");
    }

    @Test
    void onlySubscribersSubscribe() {
        assertThat(nobody().get(MINE).status()).isEqualTo(401);
        assertThat(nobody().send("PUT", MINE, STANDARD).status()).isEqualTo(401);
        assertThat(as(ADA, Role.ANALYST).get(MINE).status()).isEqualTo(403);
        assertThat(as(ADA, Role.PRIVACY_OFFICER).send("DELETE", MINE, null).status())
                .isEqualTo(403);
    }

    @Test
    void theProviderNeedsNoAccountButASignature() {
        String notice = "{\"account\": \"x\"}";
        assertThat(nobody().send("POST", "/api/payments/notices", notice, "Marquee-Signature", "t=1,v1=00")
                        .status())
                .isEqualTo(204);
        assertThat(backstage.sales.notices).containsExactly("t=1,v1=00");
        Door.Answer unsigned = nobody().send("POST", "/api/payments/notices", notice);
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(unsigned.problem()).isEqualTo("notice-refused");
    }

    private static SubscriptionView view(String account) {
        Instant from = Samples.NOW;
        Instant until = from.plusSeconds(2_592_000);
        PlanView plan = new PlanView("standard", 1, 1_299, "EUR", 2, Resolution.HD, 5, 2);
        InvoiceView invoice = new InvoiceView(
                "A-0001",
                Invoice.Reason.MONTH,
                from,
                from,
                until,
                List.of(new LineView(Invoice.Entry.MONTH, "standard", 1_299)),
                1_299,
                "EUR",
                Status.PAID,
                from);
        return new SubscriptionView(
                account,
                State.ACTIVE,
                plan,
                null,
                false,
                "4242",
                false,
                false,
                until,
                null,
                false,
                false,
                List.of(invoice),
                9);
    }
}
