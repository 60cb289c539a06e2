package tv.marquee.ops.house;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps the spans of all that was traced, for tests to look at. Found by the house as its other exporters are. */
@AutoConfiguration
public class KeptSpans {

    private static final Queue<SpanData> KEPT = new ConcurrentLinkedQueue<>();

    /** Those of a trace, in no order. */
    static List<SpanData> of(String trace) {
        return KEPT.stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    @Bean
    SpanExporter keepingSpans() {
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                KEPT.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
