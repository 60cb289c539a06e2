package tv.marquee.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.domain.subscription.Customers.ADA;
import static tv.marquee.domain.subscription.Customers.BASIC;
import static tv.marquee.domain.subscription.Customers.CARD;
import static tv.marquee.domain.subscription.Customers.OTHER_CARD;
import static tv.marquee.domain.subscription.Customers.PREMIUM;
import static tv.marquee.domain.subscription.Customers.STANDARD;
import static tv.marquee.domain.subscription.Customers.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.Refused;
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
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;

/** Commands, deadlines and news from the provider in thousands of random orders, against a bookkeeper who knows no rule. */
class AnyOrderTest {

    private static final int STORIES = 5_000;
    private static final int STEPS = 60;
    private static final long SEED = 1_895;
    private static final List<Offer> OFFERS = List.of(BASIC, STANDARD, PREMIUM);
    private static final List<PaymentOutcome> OUTCOMES = List.of(PaymentOutcome.values());
    private static final List<PaymentMethod> CARDS = List.of(CARD, OTHER_CARD);

    @Test
    void noOrderLeadsToAChargeAfterTheEndTwoInvoicesForAMonthOrSomethingToWatchThatIsNotPaidFor() {
        int paid = 0;
        int ended = 0;
        int returned = 0;
        for (int story = 0; story < STORIES; story++) {
            Bookkeeper books = tell(new SplittableRandom(SEED + story), story);
            paid += books.paid();
            ended += books.endings();
            returned += books.returned();
        }
        assertThat(paid).as("payments").isGreaterThan(STORIES);
        assertThat(ended).as("endings").isGreaterThan(STORIES / 10);
        assertThat(returned).as("late payments").isGreaterThan(STORIES / 100);
    }

    @Test
    void noEventWhateverTheConditionMakesTheStoryFail() {
        SplittableRandom chance = new SplittableRandom(SEED);
        List<SubscriptionEvent> events = new ArrayList<>();
        List<Subscription> conditions = new ArrayList<>(List.of(Subscription.NONE));
        for (int story = 0; story < 300; story++) {
            tell(new SplittableRandom(SEED + story), story, events, conditions);
        }
        for (int i = 0; i < 200_000; i++) {
            Subscription now = conditions.get(chance.nextInt(conditions.size()));
            SubscriptionEvent event = events.get(chance.nextInt(events.size()));
            assertThat(Subscription.evolve(now, event)).isNotNull();
        }
    }

    private static Bookkeeper tell(SplittableRandom chance, int story) {
        return tell(chance, story, new ArrayList<>(), new ArrayList<>());
    }

    private static Bookkeeper tell(
            SplittableRandom chance, int story, List<SubscriptionEvent> events, List<Subscription> conditions) {
        Bookkeeper books = new Bookkeeper("story " + story);
        List<PaymentRequested> payments = new ArrayList<>();
        Subscription now = Subscription.NONE;
        Instant time = at("2026-01-31");
        for (int step = 0; step < STEPS; step++) {
            time = time.plus(passing(chance));
            SubscriptionCommand command = any(chance, now, payments, time);
            if (command instanceof RecordPayment c) {
                books.told(c);
            }
            for (SubscriptionEvent event : decided(now, command)) {
                now = Subscription.evolve(now, event);
                books.note(event);
                events.add(event);
                if (event instanceof PaymentRequested asked) {
                    payments.add(asked);
                }
            }
            conditions.add(now);
            books.check(now, time);
            books.check(now, time.plus(Duration.ofDays(chance.nextInt(60))));
            assertThat(Subscription.evolve(now, new SubscriptionEvent.SubscriptionSuspended(ADA, time)))
                    .isNotNull();
        }
        return books;
    }

    private static List<SubscriptionEvent> decided(Subscription now, SubscriptionCommand command) {
        try {
            return Subscription.decide(now, command);
        } catch (Refused e) {
            return List.of();
        }
    }

    /** No time at all, seconds, days or weeks. */
    private static Duration passing(SplittableRandom chance) {
        return switch (chance.nextInt(5)) {
            case 0 -> Duration.ofSeconds(chance.nextInt(60));
            case 1 -> Duration.ofHours(chance.nextInt(48));
            case 2 -> Duration.ofDays(chance.nextInt(10));
            case 3 -> Duration.ofDays(chance.nextInt(40));
            default -> Duration.ZERO;
        };
    }

    private static SubscriptionCommand any(
            SplittableRandom chance, Subscription now, List<PaymentRequested> payments, Instant at) {
        Offer offer = OFFERS.get(chance.nextInt(OFFERS.size()));
        PaymentMethod card = CARDS.get(chance.nextInt(CARDS.size()));
        return switch (chance.nextInt(16)) {
            case 0 -> new StartSubscription(ADA, offer, card, chance.nextInt(2) * 14, at);
            case 1 -> new WinBack(ADA, offer, card, at);
            case 2 -> new ChangePlan(ADA, offer, at);
            case 3 -> new ReplacePaymentMethod(ADA, card, at);
            case 4 -> new CancelSubscription(ADA, at);
            case 5 -> new ResumeSubscription(ADA, at);
            case 6 -> new RenewPeriod(ADA, at);
            case 7 -> new RetryPayment(ADA, at);
            case 8 -> new EndGrace(ADA, at);
            case 9 -> new EndPeriod(ADA, at);
            case 10, 11 ->
                Subscription.deadline(now)
                        .map(d -> Deadline.command(d.kind(), ADA, at))
                        .orElseGet(() -> new StartSubscription(ADA, offer, card, 0, at));
            default ->
                payments.isEmpty()
                        ? new StartSubscription(ADA, offer, card, chance.nextInt(2) * 14, at)
                        : outcome(chance, payments.get(payments.size() - 1 - pick(chance, payments.size())), at);
        };
    }

    /** Mostly the latest payment; sometimes an old one, as when news comes twice or late. */
    private static int pick(SplittableRandom chance, int payments) {
        return chance.nextInt(3) == 0 ? chance.nextInt(payments) : 0;
    }

    private static RecordPayment outcome(SplittableRandom chance, PaymentRequested payment, Instant at) {
        PaymentOutcome said = OUTCOMES.get(chance.nextInt(OUTCOMES.size()));
        return new RecordPayment(ADA, payment.payment(), said, at);
    }
}
