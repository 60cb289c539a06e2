package tv.marquee.domain.ledger;

import org.jspecify.annotations.Nullable;

/** What a W3C {@code traceparent} says: {@code version-trace-parent-flags} in hexadecimal. */
public final class TraceContext {

    /** Its name as a header. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int HEXADECIMAL = 16;

    private TraceContext() {}

    /** Whether somebody records the trace: the lowest flag. */
    public static boolean isRecorded(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() >= LENGTH
                && Character.digit(traceparent.charAt(LENGTH - 1), HEXADECIMAL) % 2 == 1;
    }
}
