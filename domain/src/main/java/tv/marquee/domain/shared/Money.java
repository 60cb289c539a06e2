package tv.marquee.domain.shared;

import java.util.Currency;

/**
 * An amount in the smallest unit of its currency, such as cents; negative for what is given back.
 *
 * @param minor at most a thousand million either way, so that sums and shares never overflow
 */
public record Money(long minor, Currency currency) {

    private static final long MOST = 1_000_000_000;

    public Money {
        Preconditions.between(minor, -MOST, MOST, "amount");
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of different currencies have no sum");
        }
        return new Money(minor + other.minor, currency);
    }

    /** As much, given back. */
    public Money negated() {
        return new Money(-minor, currency);
    }

    /** Whether there is something to pay. */
    public boolean positive() {
        return minor > 0;
    }
}
