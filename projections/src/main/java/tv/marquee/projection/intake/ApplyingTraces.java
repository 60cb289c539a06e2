package tv.marquee.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.TraceContext;

/** Observes, as {@code marquee.projection}, how those events are applied whose commands somebody traces; of others nothing. */
final class ApplyingTraces {

    private final ObservationRegistry observations;

    ApplyingTraces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Applies a batch.
     *
     * @param messages those of it that concern the projection
     */
    void of(String projection, Stream<ConsumerRecord<byte[], byte[]>> messages, Runnable apply) {
        List<Observation> traced = messages.filter(
                        message -> TraceContext.isRecorded(header(message, TraceContext.HEADER)))
                .map(message -> observed(projection, message).start())
                .toList();
        try {
            apply.run();
        } catch (RuntimeException e) {
            traced.forEach(observation -> observation.error(e));
            throw e;
        } finally {
            traced.forEach(Observation::stop);
        }
    }

    private Observation observed(String projection, ConsumerRecord<byte[], byte[]> message) {
        ReceiverContext<ConsumerRecord<byte[], byte[]>> context =
                new ReceiverContext<>(ApplyingTraces::header, Kind.CONSUMER);
        context.setCarrier(message);
        return Observation.createNotStarted("marquee.projection", () -> context, observations)
                .lowCardinalityKeyValue("projection", projection)
                .lowCardinalityKeyValue("event", String.valueOf(header(message, CloudEventHeaders.TYPE)));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
