package tv.marquee.domain.ledger;

import org.jspecify.annotations.Nullable;

/** What a W3C {@code traceparent} says: {@code version-trace-parent-flags} in hexadecimal. */
public final class TraceContext {

    /** Its name as a header. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE_BEGINS = 3;
    private static final int TRACE_ENDS = 35;
    private static final int HEXADECIMAL = 16;

    private TraceContext() {}

    /** The 32 digits that name the whole trace; empty when it is none. */
    public static String trace(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < LENGTH
                ? ""
                : traceparent.substring(TRACE_BEGINS, TRACE_ENDS);
    }

    /** Whether somebody records the trace: the lowest flag. */
    public static boolean isRecorded(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() >= LENGTH
                && Character.digit(traceparent.charAt(LENGTH - 1), HEXADECIMAL) % 2 == 1;
    }
}
