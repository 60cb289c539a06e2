package tv.marquee.api.problem;

/** The account never had a subscription. */
public final class NoSubscriptionYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSubscriptionYet() {
        super("no subscription yet", null, false, false);
    }
}
