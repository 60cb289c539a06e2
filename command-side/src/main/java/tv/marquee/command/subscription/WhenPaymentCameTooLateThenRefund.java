package tv.marquee.command.subscription;

import java.util.List;
import java.util.UUID;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;

/** Gives back money for which nothing is given. */
final class WhenPaymentCameTooLateThenRefund implements Reaction {

    private static final String KIND = "refund-payment";

    private final PaymentProvider provider;

    WhenPaymentCameTooLateThenRefund(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return event instanceof LatePaymentReceived e
                ? List.of(new Errand(KIND, e.payment().toString(), e.at()))
                : List.of();
    }

    ErrandRunner runner() {
        return new ErrandRunner(KIND, payment -> provider.refund(new PaymentId(UUID.fromString(payment))));
    }
}
