package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.OpenPayment;
import tv.marquee.domain.subscription.PaymentId;

/**
 * Where people answer the bank of a test card that wants a word with them. Part of the test payment provider; with a real one
 * the person goes to the bank's own page instead.
 */
public interface TestBank {

    /** What the bank asks the account about; empty when it asks nothing. */
    Optional<OpenPayment> asks(AccountId account);

    /**
     * Answers for the person. The house hears of it as of everything, by a signed notice.
     *
     * @param confirmed whether the person wants to pay
     */
    Receipt answer(AccountId account, PaymentId payment, boolean confirmed, Instant at);
}
