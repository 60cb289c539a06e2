package tv.marquee.api.problem;

/** A profile asks for its PIN, which was not given or is wrong. */
public final class PinNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PinNeeded() {
        super("the profile asks for its PIN", null, false, false);
    }
}
