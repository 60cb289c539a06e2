package tv.marquee.command.subscription;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.subscription.OpenPayment;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;

/**
 * Asks the provider for money and says how it went. Before it asks, it looks whether the payment is still open; a payment that
 * was settled or given up meanwhile is not made. The provider knows a payment by its id, so asking again is harmless.
 */
final class WhenPaymentRequestedThenCharge implements Reaction {

    private static final String KIND = "charge-payment";

    private final Entitlements subscriptions;
    private final PaymentProvider provider;
    private final Commands commands;
    private final InstantSource clock;

    WhenPaymentRequestedThenCharge(
            Entitlements subscriptions, PaymentProvider provider, Commands commands, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.provider = provider;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return event instanceof PaymentRequested e
                ? List.of(new Errand(KIND, e.account() + "/" + e.payment(), e.at()))
                : List.of();
    }

    ErrandRunner runner() {
        return new ErrandRunner(KIND, this::charge);
    }

    private void charge(String what) {
        String[] parts = what.split("/");
        AccountId account = new AccountId(UUID.fromString(parts[0]));
        PaymentId payment = new PaymentId(UUID.fromString(parts[1]));
        Subscription.openPayment(subscriptions.of(account), account)
                .filter(open -> open.id().equals(payment))
                .ifPresent(open -> charge(account, open));
    }

    private void charge(AccountId account, OpenPayment open) {
        var outcome = provider.charge(open.id(), open.method(), open.amount());
        commands.send(new RecordPayment(account, open.id(), outcome, clock.instant()), null);
    }
}
