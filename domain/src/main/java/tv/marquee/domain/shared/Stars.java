package tv.marquee.domain.shared;

import java.math.BigDecimal;

/**
 * A rating of half a star to five stars.
 *
 * @param halves 1 to 10 half stars
 */
public record Stars(int halves) implements Comparable<Stars> {

    public Stars {
        Preconditions.between(halves, 1, 10, "stars in halves");
    }

    /**
     * Stars from a number such as {@code 3.5}.
     *
     * @throws IllegalArgumentException when it is not a half step from 0.5 to 5
     */
    public static Stars of(BigDecimal stars) {
        if (stars.precision() > 4 || stars.scale() > 3 || stars.scale() < -3) {
            throw new IllegalArgumentException("stars are not halves from 0.5 to 5");
        }
        BigDecimal halves = stars.multiply(BigDecimal.valueOf(2)).stripTrailingZeros();
        if (halves.scale() > 0 || halves.compareTo(BigDecimal.ONE) < 0 || halves.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("stars are not halves from 0.5 to 5");
        }
        return new Stars(halves.intValueExact());
    }

    /** The rating as a number, such as 3.5. */
    public double value() {
        return halves / 2.0;
    }

    @Override
    public int compareTo(Stars other) {
        return Integer.compare(halves, other.halves);
    }
}
