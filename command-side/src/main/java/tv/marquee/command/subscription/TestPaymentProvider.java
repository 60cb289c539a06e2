package tv.marquee.command.subscription;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PaymentOutcome;

/**
 * A provider without money: what a card does follows from its number alone. Takes only the numbers that it knows, none of
 * which is anybody's.
 */
final class TestPaymentProvider implements PaymentProvider {

    private static final int TIMEOUTS = 2;

    private final Map<PaymentId, Integer> asked = new ConcurrentHashMap<>();

    /** The cards there are. */
    private enum Card {
        GOOD("4242424242424242"),
        GOOD_TOO("5555555555554444"),
        DECLINED("4000000000000002"),
        SECOND_STEP("4000002500003155"),
        SLOW("4000000000000044");

        private final String number;

        Card(String number) {
            this.number = number;
        }

        private String lastFour() {
            return number.substring(number.length() - 4);
        }

        private String token() {
            return "test_" + lastFour();
        }
    }

    @Override
    public PaymentMethod keep(String number) {
        String digits = number.replaceAll("[ -]", "");
        return Arrays.stream(Card.values())
                .filter(card -> card.number.equals(digits))
                .findFirst()
                .map(card -> new PaymentMethod(card.token(), card.lastFour()))
                .orElseThrow(CardRefused::new);
    }

    @Override
    public PaymentOutcome charge(PaymentId payment, PaymentMethod method, Money amount) {
        int times = asked.merge(payment, 1, Integer::sum);
        return switch (card(method)) {
            case GOOD, GOOD_TOO -> PaymentOutcome.SUCCEEDED;
            case DECLINED -> PaymentOutcome.DECLINED;
            case SECOND_STEP -> PaymentOutcome.NEEDS_ACTION;
            case SLOW -> {
                if (times <= TIMEOUTS) {
                    throw new PaymentProviderUnavailable();
                }
                yield PaymentOutcome.SUCCEEDED;
            }
        };
    }

    @Override
    public void refund(PaymentId payment) {
        // No money came, so there is none to give back.
    }

    private static Card card(PaymentMethod method) {
        return Arrays.stream(Card.values())
                .filter(card -> card.token().equals(method.token()))
                .findFirst()
                .orElse(Card.DECLINED);
    }
}
