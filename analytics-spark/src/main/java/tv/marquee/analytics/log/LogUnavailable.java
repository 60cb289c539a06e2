package tv.marquee.analytics.log;

import org.jspecify.annotations.Nullable;

/** The log could not be read at all; the message says why, in words for whoever started the run. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
