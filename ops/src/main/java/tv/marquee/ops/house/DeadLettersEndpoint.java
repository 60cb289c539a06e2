package tv.marquee.ops.house;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import tv.marquee.projection.intake.DeadLetterBox;
import tv.marquee.projection.intake.DeadLetterBox.Letters;

/** Records that could not be applied, at {@code /actuator/deadletters} on the management port. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetterBox box;

    DeadLettersEndpoint(DeadLetterBox box) {
        this.box = box;
    }

    /** What is in the box, what came last in front. */
    record Box(List<Letters> letters) {}

    @ReadOperation
    Box letters() {
        return new Box(box.letters());
    }
}
