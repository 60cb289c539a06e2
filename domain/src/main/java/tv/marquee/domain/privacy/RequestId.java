package tv.marquee.domain.privacy;

import java.util.UUID;
import tv.marquee.domain.shared.StreamId;

/** Identifies what a person once asked for. */
public record RequestId(UUID value) {

    /** All that ever happened to it. */
    public StreamId stream() {
        return StreamId.ofRequest(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
