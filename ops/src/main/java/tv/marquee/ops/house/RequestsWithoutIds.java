package tv.marquee.ops.house;

import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Requests are observed by the pattern of their path. The path itself names profiles, and traces leave the house. */
final class RequestsWithoutIds extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
