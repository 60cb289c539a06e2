package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.Subscription.Charging;
import tv.marquee.domain.subscription.Subscription.PastDue;
import tv.marquee.domain.subscription.Subscription.Upgrading;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;

/**
 * The rules of being paid. One payment is open at a time; what the provider says of any other was said before, or comes too
 * late and goes back.
 */
final class PaymentRules {

    private PaymentRules() {}

    static List<SubscriptionEvent> retry(Subscription now, AccountId account, Instant at) {
        return now instanceof PastDue s && s.retryAt() != null && !at.isBefore(s.retryAt())
                ? List.of(Billing.request(
                        account, s.invoice(), s.attempt() + 1, s.terms().method(), at))
                : List.of();
    }

    static List<SubscriptionEvent> record(Subscription now, RecordPayment c) {
        Optional<PaymentId> open = Subscription.openPayment(now, c.account()).map(OpenPayment::id);
        if (open.filter(c.payment()::equals).isEmpty()) {
            return late(now, c);
        }
        return switch (now) {
            case Upgrading s -> recordUpgrade(s, c);
            case Charging s -> recordMonth(s, c);
            case Subscription.None s -> List.of();
            case Subscription.Trial s -> List.of();
            case Subscription.Active s -> List.of();
            case PastDue s -> List.of();
            case Subscription.Suspended s -> List.of();
            case Subscription.Cancelled s -> List.of();
            case Subscription.Ended s -> List.of();
        };
    }

    private static List<SubscriptionEvent> late(Subscription now, RecordPayment c) {
        @Nullable Terms terms = SubscriptionStory.terms(now);
        boolean abandoned = terms != null && terms.abandoned().contains(c.payment());
        return abandoned && c.outcome() == PaymentOutcome.SUCCEEDED
                ? List.of(new LatePaymentReceived(c.account(), c.payment(), c.at()))
                : List.of();
    }

    /** An upgrade that is declined is dropped; the month on the old plan is paid for. */
    private static List<SubscriptionEvent> recordUpgrade(Upgrading now, RecordPayment c) {
        String invoice = now.invoice().number();
        return switch (c.outcome()) {
            case SUCCEEDED ->
                List.of(
                        new InvoicePaid(c.account(), invoice, c.payment(), c.at()),
                        new PlanChanged(c.account(), now.to(), c.at()));
            case DECLINED ->
                List.of(
                        new PaymentDeclined(c.account(), invoice, c.payment(), 1, null, c.at(), c.at()),
                        new InvoiceVoided(c.account(), invoice, c.at()),
                        new PlanChangeDropped(c.account(), c.at()));
            case NEEDS_ACTION ->
                now.actionNeeded()
                        ? List.of()
                        : List.of(new PaymentActionNeeded(c.account(), invoice, c.payment(), c.at()));
        };
    }

    private static List<SubscriptionEvent> recordMonth(Charging now, RecordPayment c) {
        String invoice = now.invoice().number();
        return switch (c.outcome()) {
            case SUCCEEDED -> List.of(new InvoicePaid(c.account(), invoice, c.payment(), c.at()));
            case DECLINED -> declined(now, c);
            case NEEDS_ACTION ->
                now.actionNeeded()
                        ? List.of()
                        : List.of(new PaymentActionNeeded(c.account(), invoice, c.payment(), c.at()));
        };
    }

    private static List<SubscriptionEvent> declined(Charging now, RecordPayment c) {
        Invoice invoice = now.invoice();
        if (now.cancelled()) {
            return List.of(
                    new PaymentDeclined(
                            c.account(), invoice.number(), c.payment(), now.attempt(), null, c.at(), c.at()),
                    new InvoiceVoided(c.account(), invoice.number(), c.at()),
                    new SubscriptionEnded(c.account(), c.at()));
        }
        @Nullable
        Instant retryAt =
                Dunning.retryAfter(now.attempt(), invoice.issued(), c.at()).orElse(null);
        Instant grace = Dunning.graceUntil(invoice.issued(), retryAt == null ? c.at() : retryAt);
        return List.of(
                new PaymentDeclined(c.account(), invoice.number(), c.payment(), now.attempt(), retryAt, grace, c.at()));
    }
}
