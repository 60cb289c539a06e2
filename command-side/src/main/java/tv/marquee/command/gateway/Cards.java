package tv.marquee.command.gateway;

import tv.marquee.domain.subscription.PaymentMethod;

/** Gives cards to the payment provider. Their numbers are kept nowhere here. */
public interface Cards {

    /**
     * Exchanges a card's number for a token.
     *
     * @param number digits, with spaces or without
     * @throws CardRefused when the provider does not know such a card
     */
    PaymentMethod keep(String number);

    /** The number is not a card's that the provider takes. */
    final class CardRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public CardRefused() {
            super("the payment provider does not take this card", null, false, false);
        }
    }
}
