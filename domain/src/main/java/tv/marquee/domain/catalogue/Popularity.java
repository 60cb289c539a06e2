package tv.marquee.domain.catalogue;

import tv.marquee.domain.shared.Preconditions;

/**
 * How much a title is looked at, as its source measures it.
 *
 * @param score the source's own scale, 0 or more
 * @param voteAverage 0 to 10; 0 when nobody voted
 * @param voteCount how many voted
 */
public record Popularity(double score, double voteAverage, int voteCount) {

    /** Nothing measured yet. */
    public static final Popularity UNKNOWN = new Popularity(0, 0, 0);

    public Popularity {
        if (!(score >= 0 && score <= 1e9)) {
            throw new IllegalArgumentException("popularity is not a number from 0 to a thousand million");
        }
        if (!(voteAverage >= 0 && voteAverage <= 10)) {
            throw new IllegalArgumentException("vote average is outside 0 to 10");
        }
        Preconditions.between(voteCount, 0, Integer.MAX_VALUE, "vote count");
    }
}
