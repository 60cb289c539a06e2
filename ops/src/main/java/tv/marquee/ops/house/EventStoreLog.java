package tv.marquee.ops.house;

import java.util.List;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.store.EventLog;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.intake.StoredLog;

/** The event store's log for projections, which know nothing of the event store. */
final class EventStoreLog implements StoredLog {

    private final EventLog log;

    EventStoreLog(EventLog log) {
        this.log = log;
    }

    @Override
    public List<Envelope> read(long after, long upTo, int most) {
        try {
            return log.read(after, most).events().stream()
                    .takeWhile(event -> event.position() <= upTo)
                    .toList();
        } catch (DataAccessException e) {
            throw new SinkUnavailable(
                    "the event store cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
