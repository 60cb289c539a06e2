package tv.marquee.command.subscription;

import tv.marquee.command.gateway.Cards;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PaymentOutcome;

/** Who holds people's cards and moves their money. Safe for use by many threads. */
public interface PaymentProvider extends Cards {

    /**
     * Asks for money. Asked again about the same payment, it answers for the one that was made: a payment is never made
     * twice.
     *
     * @throws PaymentProviderUnavailable when the outcome is not known; ask again
     */
    PaymentOutcome charge(PaymentId payment, PaymentMethod method, Money amount);

    /**
     * Gives the money of a payment back, once however often it is asked.
     *
     * @throws PaymentProviderUnavailable when it is not known whether it was done; ask again
     */
    void refund(PaymentId payment);

    /** The provider did not answer in time. */
    final class PaymentProviderUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PaymentProviderUnavailable() {
            super("the payment provider does not answer", null, false, false);
        }
    }
}
