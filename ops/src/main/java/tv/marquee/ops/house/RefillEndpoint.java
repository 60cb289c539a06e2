package tv.marquee.ops.house;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tv.marquee.command.publication.Relay;

/** Has the whole log sent to Kafka again, at {@code /actuator/refill} on the management port. */
@Endpoint(id = "refill")
final class RefillEndpoint {

    private final Relay relay;

    RefillEndpoint(Relay relay) {
        this.relay = relay;
    }

    @WriteOperation
    Refill refill() {
        long position = relay.status().position();
        relay.refill();
        return new Refill(position);
    }

    /**
     * What was ordered.
     *
     * @param upTo the log had been sent up to here before
     */
    record Refill(long upTo) {}
}
