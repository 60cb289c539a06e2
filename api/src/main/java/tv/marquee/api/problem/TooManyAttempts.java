package tv.marquee.api.problem;

import java.time.Duration;

/** Something was tried too often from one place or on one account. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("too many attempts", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds until it may be tried again, at least 1. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
