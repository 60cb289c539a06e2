package tv.marquee.api.problem;

/** The profile was never shown anything under this identity, or it is not stored yet. */
public final class ImpressionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImpressionNotFound() {
        super("impression not found", null, false, false);
    }
}
