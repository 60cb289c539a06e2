package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of all events as it is stored, for engineers. What belongs to a person stays closed. */
public interface LoggedEvents {

    /**
     * The last events of a stream, in order.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    List<LoggedEvent> ofStream(String kind, String id, int most);

    /**
     * Events from a position on, in order.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    List<LoggedEvent> from(long position, int most);

    /**
     * Something that is stored.
     *
     * @param position its place in the log
     * @param kind of the stream that it belongs to
     * @param stream the stream's id within its kind
     * @param sequence its place in that stream, from 0
     * @param name stored name and version
     * @param owner whose read models change
     * @param traceparent the W3C trace context of the command that led to it
     * @param bytes that its content takes
     * @param json its content; null when it belongs to a person
     */
    record LoggedEvent(
            long position,
            UUID id,
            String kind,
            String stream,
            long sequence,
            String name,
            String owner,
            Instant at,
            @Nullable String traceparent,
            int bytes,
            @Nullable String json) {}
}
