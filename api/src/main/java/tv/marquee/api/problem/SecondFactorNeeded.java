package tv.marquee.api.problem;

/** Address and password are right, and not enough. */
public final class SecondFactorNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean enrolled;

    /** @param enrolled whether the account has an app that makes codes */
    public SecondFactorNeeded(boolean enrolled) {
        super("second factor needed", null, false, false);
        this.enrolled = enrolled;
    }

    boolean enrolled() {
        return enrolled;
    }
}
