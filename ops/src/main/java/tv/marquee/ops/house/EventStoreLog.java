package tv.marquee.ops.house;

import java.util.List;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.store.EventLog;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.intake.StoredLog;

/** The event store's log for projections, which know nothing of the event store. */
final class EventStoreLog implements StoredLog {

    private final Pages pages;

    EventStoreLog(Pages pages) {
        this.pages = pages;
    }

    /** Reads as {@link EventLog#read(long, int)} does. */
    @FunctionalInterface
    interface Pages {
        EventLog.Page read(long after, int most);
    }

    @Override
    public List<Envelope> read(long after, long upTo, int most) {
        try {
            EventLog.Page page = pages.read(after, most);
            if (page.events().isEmpty() && page.upTo() < upTo) {
                throw new SinkUnavailable("a writer of the event store has not committed for long", null);
            }
            return page.events().stream()
                    .takeWhile(event -> event.position() <= upTo)
                    .toList();
        } catch (DataAccessException e) {
            throw new SinkUnavailable(
                    "the event store cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
