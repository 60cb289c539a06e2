package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One rating is followed through the whole house by its trace. */
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PARENT = "b7ad6b7169203331";
    private static final AttributeKey<String> PROJECTION = AttributeKey.stringKey("projection");

    @Test
    void aRatingIsFollowedFromTheRequestThroughCommandRelayAndProjections() {
        Visitor ada = TestHouse.visitor().joined();
        String trace = UUID.randomUUID().toString().replace("-", "");

        long position = ada.traced("00-" + trace + "-" + PARENT + "-01")
                .send("PUT", ada.mine("ratings/tmdb-653"), Map.of("stars", 4))
                .position();
        ada.recommended(position);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(named(trace, "marquee.projection"))
                        .extracting(span -> span.getAttributes().get(PROJECTION))
                        .containsExactlyInAnyOrder("profiles", "warehouse"));
        SpanData request = only(trace, "http put /api/profiles/{p}/ratings/{t}");
        SpanData command = only(trace, "marquee.command");
        SpanData relay = only(trace, "marquee.relay");
        assertThat(request.getParentSpanId()).isEqualTo(PARENT);
        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(relay.getParentSpanId()).isEqualTo(command.getSpanId());
        assertThat(named(trace, "marquee.projection")).allSatisfy(applied -> {
            assertThat(applied.getParentSpanId()).isEqualTo(command.getSpanId());
            assertThat(applied.getEndEpochNanos()).isGreaterThan(command.getStartEpochNanos());
        });
        assertThat(KeptSpans.of(trace).toString()).doesNotContain(ada.profile(), ada.email());
    }

    @Test
    void nothingIsRecordedOfWhatNobodyAskedToTrace() {
        Visitor ada = TestHouse.visitor().joined();
        String trace = UUID.randomUUID().toString().replace("-", "");

        long position = ada.traced("00-" + trace + "-" + PARENT + "-00")
                .send("PUT", ada.mine("ratings/tmdb-653"), Map.of("stars", 4))
                .position();
        ada.recommended(position);

        assertThat(KeptSpans.of(trace)).isEmpty();
    }

    private static SpanData only(String trace, String name) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(named(trace, name))
                        .as("%s of %s", name, KeptSpans.of(trace))
                        .hasSize(1));
        return named(trace, name).getFirst();
    }

    private static List<SpanData> named(String trace, String name) {
        return KeptSpans.of(trace).stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }
}
