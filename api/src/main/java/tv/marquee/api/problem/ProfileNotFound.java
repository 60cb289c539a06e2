package tv.marquee.api.problem;

/** The account that asks has no such profile, whether or not another has. */
public final class ProfileNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProfileNotFound() {
        super("profile not found", null, false, false);
    }
}
