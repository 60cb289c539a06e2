package tv.marquee.api.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.security.Gate;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Cards;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.Offers.Sale;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.Subscription.Active;
import tv.marquee.domain.subscription.Subscription.Cancelled;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.Upgrading;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.subscription.SubscriptionCommand.CancelSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.ChangePlan;
import tv.marquee.domain.subscription.SubscriptionCommand.ReplacePaymentMethod;
import tv.marquee.domain.subscription.SubscriptionCommand.ResumeSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.domain.subscription.SubscriptionCommand.WinBack;
import tv.marquee.domain.subscription.Terms;

/** Turns what a person wants to have into the commands that lead there. All of them are known to be allowed before one is sent. */
public final class Subscribing {

    private final Entitlements subscriptions;
    private final Offers offers;
    private final Cards cards;
    private final Gate gate;
    private final Wishes wishes;

    Subscribing(Entitlements subscriptions, Offers offers, Cards cards, Gate gate, Wishes wishes) {
        this.gate = gate;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.cards = cards;
        this.wishes = wishes;
    }

    /**
     * Brings an account onto a plan, for the first time or again, paid with a card if one is given. Who has the plan keeps the
     * price they bought it for; who had cancelled stays.
     *
     * @param card a card's number; null to go on with the one that is known
     * @return the position at which a read shows it
     * @throws BadInput when the plan is not on sale, or a card is needed or not taken
     * @throws tv.marquee.api.problem.TooManyAttempts when too many cards were given
     * @throws tv.marquee.domain.shared.Refused when the rules are against it; then nothing was changed
     */
    public long subscribe(AccountId account, String plan, @Nullable String card) {
        Sale sale = BadInput.read(
                "plan",
                () -> offers.find(new PlanCode(plan))
                        .orElseThrow(() -> new IllegalArgumentException("is not on sale")));
        PaymentMethod method = card == null ? null : keep(account, card);
        Subscription now = subscriptions.of(account);
        return send(now, steps(account, now, sale, method, wishes.now()));
    }

    /**
     * Ends an account's subscription when what is paid for is over.
     *
     * @return the position at which a read shows it
     */
    public long cancel(AccountId account) {
        return wishes.send(new CancelSubscription(account, wishes.now())).position();
    }

    /**
     * Lets a subscription that was cancelled go on.
     *
     * @return the position at which a read shows it
     */
    public long resume(AccountId account) {
        return wishes.send(new ResumeSubscription(account, wishes.now())).position();
    }

    /**
     * Has another card charged from now on.
     *
     * @return the position at which a read shows it
     * @throws BadInput when the card is not taken
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were given
     */
    public long replaceCard(AccountId account, String card) {
        return wishes.send(new ReplacePaymentMethod(account, keep(account, card), wishes.now()))
                .position();
    }

    private static List<SubscriptionCommand> steps(
            AccountId account, Subscription now, Sale sale, @Nullable PaymentMethod method, Instant at) {
        Terms terms = Subscription.terms(now).orElse(null);
        if (terms == null) {
            return List.of(new StartSubscription(account, sale.offer(), required(method), sale.trialDays(), at));
        }
        if (now instanceof Subscription.Ended) {
            return List.of(new WinBack(account, sale.offer(), method == null ? terms.method() : method, at));
        }
        List<SubscriptionCommand> steps = new ArrayList<>();
        if (now instanceof Cancelled || now instanceof Charging charging && charging.cancelled()) {
            steps.add(new ResumeSubscription(account, at));
        }
        if (method != null) {
            steps.add(new ReplacePaymentMethod(account, method, at));
        }
        Offer kept = terms.offer();
        Offer wanted = kept.plan().equals(sale.offer().plan()) ? kept : sale.offer();
        if (!wanted.equals(kept) || now instanceof Active || now instanceof Upgrading) {
            steps.add(new ChangePlan(account, wanted, at));
        }
        return steps;
    }

    /** Nothing is sent unless all of it would be allowed; only a change in the same moment could still come in between. */
    private long send(Subscription now, List<SubscriptionCommand> steps) {
        Subscription then = now;
        for (SubscriptionCommand step : steps) {
            for (var event : Subscription.decide(then, step)) {
                then = Subscription.evolve(then, event);
            }
        }
        long position = 0;
        for (SubscriptionCommand step : steps) {
            position = Math.max(position, wishes.send(step).position());
        }
        return position;
    }

    private PaymentMethod keep(AccountId account, String card) {
        gate.countCard(account);
        try {
            return cards.keep(card);
        } catch (Cards.CardRefused e) {
            throw new BadInput("paymentMethod", "is no card that the payment provider takes");
        }
    }

    private static PaymentMethod required(@Nullable PaymentMethod method) {
        if (method == null) {
            throw new BadInput("paymentMethod", "is needed to subscribe");
        }
        return method;
    }
}
