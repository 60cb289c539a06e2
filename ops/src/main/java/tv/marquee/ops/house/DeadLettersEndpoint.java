package tv.marquee.ops.house;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import tv.marquee.projection.intake.DeadLetterBox;

/** Records that could not be applied, at {@code /actuator/deadletters} on the management port. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetterBox box;

    DeadLettersEndpoint(DeadLetterBox box) {
        this.box = box;
    }

    @ReadOperation
    DeadLetterBox.Contents letters() {
        return box.contents();
    }
}
