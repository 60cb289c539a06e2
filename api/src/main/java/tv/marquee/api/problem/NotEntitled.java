package tv.marquee.api.problem;

/** The account has no plan, or has not paid for it, and may not watch. */
public final class NotEntitled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotEntitled() {
        super("not entitled", null, false, false);
    }
}
