package tv.marquee.query.recommendation;

import org.jspecify.annotations.Nullable;

/** A model folder that cannot be used; the message says why. */
final class BrokenModel extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenModel(String reason) {
        this(reason, null);
    }

    BrokenModel(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
