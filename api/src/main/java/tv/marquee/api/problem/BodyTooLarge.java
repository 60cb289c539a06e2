package tv.marquee.api.problem;

import java.io.IOException;

/** A request's body is longer than this door reads. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("request body is too large");
    }

    /** How it is told. */
    public static Problem problem() {
        return ProblemType.BODY_TOO_LARGE.with("Send at most 64 KiB.");
    }

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
