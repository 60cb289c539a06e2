package tv.marquee.command.publication;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.TraceContext;
import tv.marquee.domain.ledger.Watermark;

/** An outlet of which the sending of those events is observed, as {@code marquee.relay}, whose commands somebody traces. */
final class TracedOutlet implements Outlet {

    private final Outlet outlet;
    private final ObservationRegistry observations;

    TracedOutlet(Outlet outlet, ObservationRegistry observations) {
        this.outlet = outlet;
        this.observations = observations;
    }

    @Override
    public Map<String, Long> send(List<Envelope> events) {
        List<Observation> traced = events.stream()
                .filter(event -> TraceContext.isRecorded(event.traceparent()))
                .map(event -> observed(event).start())
                .toList();
        try {
            return outlet.send(events);
        } catch (OutletFailed e) {
            traced.forEach(observation -> observation.error(e));
            throw e;
        } finally {
            traced.forEach(Observation::stop);
        }
    }

    private Observation observed(Envelope event) {
        ReceiverContext<Envelope> context = new ReceiverContext<>(
                (carrier, name) -> name.equals(TraceContext.HEADER) ? carrier.traceparent() : null, Kind.CONSUMER);
        context.setCarrier(event);
        return Observation.createNotStarted("marquee.relay", () -> context, observations)
                .lowCardinalityKeyValue("event", event.name().toString());
    }

    @Override
    public Destination inspect() {
        return outlet.inspect();
    }

    @Override
    public CompletableFuture<Void> announce(Watermark watermark) {
        return outlet.announce(watermark);
    }

    @Override
    public void clear() {
        outlet.clear();
    }

    @Override
    public void reset() {
        outlet.reset();
    }

    @Override
    public void close() {
        outlet.close();
    }
}
