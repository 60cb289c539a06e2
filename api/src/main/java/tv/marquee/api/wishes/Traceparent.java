package tv.marquee.api.wishes;

import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.TraceContext;

/**
 * The W3C trace context of a request.
 *
 * @param value version, trace id, parent id and flags, in lower-case hexadecimal
 */
record Traceparent(String value) {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The caller's, when it is one; otherwise a new one made of random ids, which nobody records. */
    static Traceparent of(@Nullable String header, Supplier<UUID> ids) {
        if (header != null && FORM.matcher(header).matches()) {
            return new Traceparent(header);
        }
        UUID trace = ids.get();
        HexFormat hex = HexFormat.of();
        return new Traceparent("00-" + hex.toHexDigits(trace.getMostSignificantBits())
                + hex.toHexDigits(trace.getLeastSignificantBits())
                + "-" + hex.toHexDigits(ids.get().getMostSignificantBits()) + "-00");
    }

    /** The 32 digits that name the whole trace. */
    String trace() {
        return TraceContext.trace(value);
    }
}
