package tv.marquee.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A promise of the relay: every event up to a position stands in Kafka below these offsets. A consumer that has passed
 * them all has seen the whole log up to that position, even on partitions where nothing happened for long.
 *
 * @param position of the event store
 * @param offsets by {@code topic-partition}, the offset after the last record sent; partitions never written are absent
 */
public record Watermark(long position, Map<String, Long> offsets) {

    /** The key of the one record that the compacted topic keeps. */
    public static final String KEY = "relay";

    private static final JsonMapper MAPPER = new JsonMapper();

    public Watermark {
        offsets = Map.copyOf(offsets);
    }

    /** As JSON. */
    public byte[] write() {
        return MAPPER.writeValueAsString(new Watermark.Json(position, new TreeMap<>(offsets)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UnreadableEvent when it is something else
     */
    public static Watermark read(byte[] json) {
        try {
            Json read = MAPPER.readValue(json, Json.class);
            return new Watermark(read.position(), read.offsets());
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableEvent("watermark", "its JSON does not fit", null);
        }
    }

    private record Json(long position, Map<String, Long> offsets) {}
}
