package tv.marquee.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.shared.StreamId;

class CloudEventHeadersTest {

    private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);
    private static final Envelope ENVELOPE = new Envelope(
            42,
            new UUID(7, 7),
            new StreamId("title", "tmdb-653"),
            3,
            EventName.parse("title.withdrawn/1"),
            "tmdb-653",
            Instant.parse("2026-03-01T20:15:30.123Z"),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            PAYLOAD);

    @Test
    void anEnvelopeIsReadAsItWasWritten() {
        Map<String, byte[]> headers = CloudEventHeaders.of(ENVELOPE);
        assertThat(CloudEventHeaders.read("tmdb-653", PAYLOAD, headers::get)).isEqualTo(ENVELOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_time", "ce_stream", "ce_sequence", "ce_position"})
    void aRecordWithoutAHeaderOfOursIsRefused(String missing) {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.of(ENVELOPE));
        headers.remove(missing);
        assertThatThrownBy(() -> CloudEventHeaders.read("k", PAYLOAD, headers::get))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(missing);
    }

    @ParameterizedTest
    @CsvSource({"ce_position,many", "ce_id,1", "ce_time,yesterday", "ce_type,Title", "ce_sequence,''"})
    void aRecordWithAMalformedHeaderIsRefused(String name, String value) {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.of(ENVELOPE));
        headers.put(name, value.getBytes(UTF_8));
        assertThatThrownBy(() -> CloudEventHeaders.read("k", PAYLOAD, headers::get))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aHeaderThatIsNoTextIsRefused() {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.of(ENVELOPE));
        headers.put("ce_subject", new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThatThrownBy(() -> CloudEventHeaders.read("k", PAYLOAD, headers::get))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aRecordWithoutKeyOrValueIsRefused() {
        Map<String, byte[]> headers = CloudEventHeaders.of(ENVELOPE);
        assertThatThrownBy(() -> CloudEventHeaders.read(null, PAYLOAD, headers::get))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> CloudEventHeaders.read("k", null, headers::get))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aWatermarkIsReadAsItWasWritten() {
        Watermark watermark = new Watermark(99, Map.of("marquee.catalogue-0", 12L, "marquee.subscriber-3", 4L));
        assertThat(Watermark.read(watermark.write())).isEqualTo(watermark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"position\":\"x\"}", "{}"})
    void whatIsNoWatermarkIsRefused(String json) {
        assertThatThrownBy(() -> Watermark.read(json.getBytes(UTF_8))).isInstanceOf(UnreadableEvent.class);
    }
}
