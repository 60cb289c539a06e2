package tv.marquee.ops.house;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.projection.intake.DeadLetterBox;
import tv.marquee.projection.intake.Retries;

/** Records that could not be applied, at {@code /actuator/deadletters} on the management port. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    /** Whoever reaches the management port. */
    private static final String BY = "the management port";

    private final DeadLetterBox box;
    private final Retries retries;

    DeadLettersEndpoint(DeadLetterBox box, Retries retries) {
        this.box = box;
        this.retries = retries;
    }

    @ReadOperation
    DeadLetterBox.Contents letters() {
        return box.contents();
    }

    /**
     * Applies the streams of letters of one projection for one reason anew.
     *
     * @param at where the record of one of them stands, so that only its stream is; left out for all
     */
    @WriteOperation
    WebEndpointResponse<Object> retry(String projection, String reason, String event, @Nullable String at) {
        return EndpointAnswers.of(
                () -> retries.retry(projection, reason, event, at, LogFollowers.Settlement.APPLIED_ANEW.name(), BY));
    }
}
