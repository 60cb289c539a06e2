package tv.marquee.api.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.marquee.command.gateway.Cards;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.PaymentNotices;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.gateway.TestBank;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.OpenPayment;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PaymentOutcome;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.Subscriptions;

/** The rules of subscriptions without a store, a provider that takes one card, and a shelf that tests fill. */
public final class FakeSales implements Entitlements, Offers, Cards, PaymentNotices, TestBank, Subscriptions {

    public static final String CARD = "4242 4242 4242 4242";
    public static final PaymentMethod METHOD = new PaymentMethod("test_4242", "4242");
    public static final Sale BASIC = new Sale(offer("basic", 799, 1), 0);
    public static final Sale STANDARD = new Sale(offer("standard", 1_299, 2), 30);

    public final Map<String, SubscriptionView> views = new HashMap<>();
    public final List<String> notices = new ArrayList<>();
    private final Map<AccountId, Subscription> states = new HashMap<>();

    public void reset() {
        views.clear();
        notices.clear();
        states.clear();
    }

    /** Lets an account be on the standard plan, paid for a month. */
    public void subscribe(AccountId account, Instant at) {
        send(new StartSubscription(account, STANDARD.offer(), METHOD, 0, at));
        send(new RecordPayment(
                account,
                Subscription.openPayment(of(account), account).orElseThrow().id(),
                PaymentOutcome.SUCCEEDED,
                at));
    }

    /** What the decider makes of a command. */
    public void send(SubscriptionCommand command) {
        Subscription now = of(command.account());
        for (var event : Subscription.decide(now, command)) {
            now = Subscription.evolve(now, event);
        }
        states.put(command.account(), now);
    }

    @Override
    public Subscription of(AccountId account) {
        return states.getOrDefault(account, Subscription.NONE);
    }

    @Override
    public List<Sale> all() {
        return List.of(BASIC, STANDARD);
    }

    @Override
    public PaymentMethod keep(String number) {
        if (number.replace(" ", "").equals("4242424242424242")) {
            return METHOD;
        }
        throw new CardRefused();
    }

    @Override
    public Receipt receive(String signature, byte[] body) {
        if (signature.isEmpty()) {
            throw new NoticeRefused("the signature is malformed");
        }
        notices.add(signature);
        return new Receipt(7, 1);
    }

    @Override
    public Optional<OpenPayment> asks(AccountId account) {
        return Subscription.openPayment(of(account), account);
    }

    @Override
    public Receipt answer(AccountId account, PaymentId payment, boolean confirmed, Instant at) {
        notices.add(account + " " + confirmed);
        return new Receipt(7, 1);
    }

    @Override
    public Optional<SubscriptionView> find(AccountId account) {
        return Optional.ofNullable(views.get(account.toString()));
    }

    private static Offer offer(String plan, long price, int streams) {
        Money monthly = new Money(price, Currency.getInstance("EUR"));
        return new Offer(new PlanCode(plan), 1, monthly, streams, Resolution.HD, 5, 2);
    }
}
