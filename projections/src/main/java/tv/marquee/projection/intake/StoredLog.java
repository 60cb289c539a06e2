package tv.marquee.projection.intake;

import java.util.List;
import tv.marquee.domain.ledger.Envelope;

/** The log as the event store has it, what Kafka does not hold any more included. What is sealed stays so. */
public interface StoredLog {

    /**
     * The next events, in the order of the log.
     *
     * @param after the position that was read up to before, 0 at first
     * @param upTo the last position that is wanted
     * @param most how many at most
     * @return none when there are no more up to there
     * @throws SinkUnavailable when it cannot be read now
     */
    List<Envelope> read(long after, long upTo, int most);
}
