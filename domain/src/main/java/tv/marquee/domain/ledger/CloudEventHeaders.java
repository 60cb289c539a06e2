package tv.marquee.domain.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.StreamId;

/**
 * An {@link Envelope} on Kafka: CloudEvents 1.0 in binary mode, one header an attribute, the payload as record value, the
 * owner as record key. {@code ce_stream}, {@code ce_sequence} and {@code ce_position} are extensions of ours;
 * {@code traceparent} is the W3C header as it is.
 */
public final class CloudEventHeaders {

    /** The header that names the event. */
    public static final String TYPE = "ce_type";

    private static final String SOURCE = "/marquee/event-store";

    private CloudEventHeaders() {}

    /** Header names and values, in UTF-8. */
    public static Map<String, byte[]> of(Envelope envelope) {
        Map<String, byte[]> headers = new LinkedHashMap<>(16);
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id().toString());
        put(headers, "ce_source", SOURCE);
        put(headers, TYPE, envelope.name().toString());
        put(headers, "ce_subject", envelope.stream().id());
        put(headers, "ce_time", envelope.at().toString());
        put(headers, "ce_datacontenttype", "application/json");
        put(headers, "ce_stream", envelope.stream().kind());
        put(headers, "ce_sequence", Long.toString(envelope.sequence()));
        put(headers, "ce_position", Long.toString(envelope.position()));
        if (envelope.traceparent() != null) {
            put(headers, TraceContext.HEADER, envelope.traceparent());
        }
        return headers;
    }

    /**
     * Reads a record back.
     *
     * @param header gives the last header of a name, or null
     * @throws UnreadableEvent when the record is not one of ours
     */
    public static Envelope read(
            @Nullable String key, byte @Nullable [] value, Function<String, byte @Nullable []> header) {
        if (key == null || value == null) {
            throw new UnreadableEvent("on Kafka", "the record has no key or no value", null);
        }
        try {
            byte[] traceparent = header.apply(TraceContext.HEADER);
            return new Envelope(
                    Long.parseLong(text(header, "ce_position")),
                    UUID.fromString(text(header, "ce_id")),
                    new StreamId(text(header, "ce_stream"), text(header, "ce_subject")),
                    Long.parseLong(text(header, "ce_sequence")),
                    EventName.parse(text(header, TYPE)),
                    key,
                    Instant.parse(text(header, "ce_time")),
                    traceparent == null ? null : decode(TraceContext.HEADER, traceparent),
                    value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("on Kafka", "a header is malformed", e);
        }
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Function<String, byte @Nullable []> header, String name) {
        byte[] value = header.apply(name);
        if (value == null) {
            throw new UnreadableEvent("on Kafka", "the header " + name + " is missing", null);
        }
        return decode(name, value);
    }

    private static String decode(String name, byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent("on Kafka", "the header " + name + " is not UTF-8", e);
        }
    }
}
