package tv.marquee.command.dispatch;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.TraceContext;
import tv.marquee.domain.shared.DomainCommand;

/**
 * Observes commands as {@code marquee.command}, within whatever is observed already, such as a request. What follows from a command carries the trace context
 * of the command itself, where somebody traces.
 */
final class CommandTraces {

    private final ObservationRegistry observations;

    CommandTraces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Carries out a command.
     *
     * @param traceparent of the request, which holds when nobody traces
     * @param work is given the trace context that events are to carry
     */
    <T> T of(DomainCommand command, @Nullable String traceparent, Function<@Nullable String, T> work) {
        Map<String, String> carried = new HashMap<>();
        return Observation.createNotStarted("marquee.command", () -> carrying(carried), observations)
                .lowCardinalityKeyValue("command", command.getClass().getSimpleName())
                .observe(() -> work.apply(carried.getOrDefault(TraceContext.HEADER, traceparent)));
    }

    private static SenderContext<Map<String, String>> carrying(Map<String, String> carried) {
        SenderContext<Map<String, String>> context = new SenderContext<>(
                (carrier, name, value) -> Objects.requireNonNull(carrier).put(name, value), Kind.PRODUCER);
        context.setCarrier(carried);
        return context;
    }
}
