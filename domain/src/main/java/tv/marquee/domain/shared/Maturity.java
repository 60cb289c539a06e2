package tv.marquee.domain.shared;

/** The youngest audience a title is for, and the ceiling of what a profile may see; from mildest to strongest. */
public enum Maturity {
    ALL,
    SEVEN,
    TWELVE,
    SIXTEEN,
    EIGHTEEN;

    /** Whether a profile with this ceiling may see a title of that maturity. */
    public boolean admits(Maturity title) {
        return title.compareTo(this) <= 0;
    }
}
