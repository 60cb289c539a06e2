package tv.marquee.domain.impression;

import java.util.UUID;
import tv.marquee.domain.shared.StreamId;

/** Identifies one time that a page was shown to someone. */
public record ImpressionId(UUID value) {

    /** All that ever happened to it. */
    StreamId stream() {
        return StreamId.ofImpression(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
