package tv.marquee.ops.house;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import tv.marquee.projection.intake.SinkUnavailable;

/** What endpoints of the management port answer to orders. */
final class EndpointAnswers {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private EndpointAnswers() {}

    /** What the order gives, or why it cannot be followed: never, not as things are, or not now. */
    static WebEndpointResponse<Object> of(Supplier<Object> order) {
        try {
            return new WebEndpointResponse<>(order.get());
        } catch (IllegalArgumentException e) {
            return refused(e, UNPROCESSABLE);
        } catch (IllegalStateException e) {
            return refused(e, CONFLICT);
        } catch (SinkUnavailable e) {
            return refused(e, UNAVAILABLE);
        }
    }

    private static WebEndpointResponse<Object> refused(RuntimeException why, int status) {
        return new WebEndpointResponse<>(Map.of("problem", String.valueOf(why.getMessage())), status);
    }
}
