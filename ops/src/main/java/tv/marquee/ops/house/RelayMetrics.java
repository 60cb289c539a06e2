package tv.marquee.ops.house;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.publication.RelayStatus;

/** How far the log was sent, as measures for Prometheus: the same truth as {@code marquee status}. */
final class RelayMetrics implements MeterBinder {

    private final Relay relay;

    RelayMetrics(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "marquee.relay.position", "The log was sent to Kafka up to here", RelayStatus::position);
        gauge(registry, "marquee.relay.lag", "Positions drawn and not sent yet", RelayMetrics::lag);
        gauge(
                registry,
                "marquee.relay.held.up",
                "1 while Kafka or the event store cannot be reached",
                status -> status.state() == RelayStatus.State.HELD_UP ? 1 : 0);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<RelayStatus> value) {
        Gauge.builder(name, relay, of -> value.applyAsDouble(of.status()))
                .description(what)
                .register(registry);
    }

    private static double lag(RelayStatus status) {
        Long lag = status.lag();
        return lag == null ? Double.NaN : lag;
    }
}
