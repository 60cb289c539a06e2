package tv.marquee.ops.importing;

import java.time.InstantSource;
import java.util.List;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.Offers.Sale;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;

/** Puts people who arrive on the standard plan, with a test card that pays, unless they have or had a plan. */
public final class Memberships {

    private static final PlanCode STANDARD = new PlanCode("standard");
    private static final PaymentMethod CARD = new PaymentMethod("test_4242", "4242");

    private final Entitlements subscriptions;
    private final Offers offers;
    private final InstantSource clock;

    public Memberships(Entitlements subscriptions, Offers offers, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.clock = clock;
    }

    /** The wish to be on the plan, paid at once. */
    List<DomainCommand> paid(AccountId account) {
        return begin(account, false);
    }

    /** The wish to be on the plan, with the free days that a first subscription has. */
    List<DomainCommand> trial(AccountId account) {
        return begin(account, true);
    }

    private List<DomainCommand> begin(AccountId account, boolean trial) {
        if (!(subscriptions.of(account) instanceof Subscription.None)) {
            return List.of();
        }
        Sale sale = offers.find(STANDARD)
                .orElseThrow(() ->
                        new IllegalStateException("the plan " + STANDARD + " is not on sale; see marquee.offers"));
        return List.of(
                new StartSubscription(account, sale.offer(), CARD, trial ? sale.trialDays() : 0, clock.instant()));
    }
}
