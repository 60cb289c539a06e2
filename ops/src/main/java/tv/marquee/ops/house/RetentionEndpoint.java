package tv.marquee.ops.house;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import tv.marquee.api.privacy.RetentionKeeper;
import tv.marquee.command.gateway.Retention.Due;

/** Accounts that are kept too long, at {@code /actuator/retention} on the management port: read to see, written to carry out. */
@Endpoint(id = "retention")
final class RetentionEndpoint {

    private final RetentionKeeper keeper;

    RetentionEndpoint(RetentionKeeper keeper) {
        this.keeper = keeper;
    }

    @ReadOperation
    Due due() {
        return keeper.due();
    }

    @WriteOperation
    Due carryOut() {
        return keeper.carryOut();
    }
}
