package tv.marquee.command.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.gateway.TestBank;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.OpenPayment;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentOutcome;
import tv.marquee.domain.subscription.Subscription;

/** The bank of the test cards: says what people answered as a provider would, by a notice that it signs. */
final class NotifyingTestBank implements TestBank {

    private final Entitlements subscriptions;
    private final SignedNotices notices;

    NotifyingTestBank(Entitlements subscriptions, SignedNotices notices) {
        this.subscriptions = subscriptions;
        this.notices = notices;
    }

    @Override
    public Optional<OpenPayment> asks(AccountId account) {
        Subscription now = subscriptions.of(account);
        return Subscription.openPayment(now, account).filter(payment -> Subscription.actionNeeded(now));
    }

    @Override
    public Receipt answer(AccountId account, PaymentId payment, boolean confirmed, Instant at) {
        PaymentOutcome outcome = confirmed ? PaymentOutcome.SUCCEEDED : PaymentOutcome.DECLINED;
        byte[] body = "{\"account\":\"%s\",\"payment\":\"%s\",\"outcome\":\"%s\"}"
                .formatted(account, payment, outcome)
                .getBytes(StandardCharsets.UTF_8);
        return notices.receive(notices.signature(body, at), body);
    }
}
