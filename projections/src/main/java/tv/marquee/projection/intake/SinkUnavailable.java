package tv.marquee.projection.intake;

import org.jspecify.annotations.Nullable;

/** What a projection writes to does not answer, or not with a yes. The same batch may be tried again later. */
public final class SinkUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason for operators, without personal data */
    public SinkUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
