package tv.marquee.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;

/**
 * Reads the log of all events in the order of position, behind the fence: no event ever shows up at a position that was
 * read past. Payloads stay as they were written.
 */
public final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String LOOKED_UP = "account.data-looked-up/1";

    private static final String COLUMNS = """
            select position, event_id, stream_kind, stream_id, sequence, name, owner, occurred_at, traceparent, payload
            from event_store.event\s""";

    private final JdbcTemplate jdbc;
    private final RowMapper<Envelope> toEnvelope = EventLog::envelope;

    /** The log is complete up to here for ever, so no fence need be waited for again. */
    private final AtomicLong settled = new AtomicLong();

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next events.
     *
     * @param after the position that was read up to before, 0 at first
     * @param most how many events at most
     * @return a page, empty when nothing is there, or a writer holds the fence too long
     */
    public Page read(long after, int most) {
        return read(after, most, stretch -> between(stretch.after(), stretch.settled(), most));
    }

    /**
     * The next events of one kind of stream.
     *
     * @param after the position that was read up to before, 0 at first
     * @param most how many events at most
     * @return a page, empty when nothing is there, or a writer holds the fence too long
     */
    public Page read(String kind, long after, int most) {
        return read(
                after,
                most,
                stretch -> jdbc.query(
                        COLUMNS + "where stream_kind = ? and position > ? and position <= ? order by position limit ?",
                        toEnvelope,
                        kind,
                        stretch.after(),
                        stretch.settled(),
                        most));
    }

    private Page read(long after, int most, Function<Stretch, List<Envelope>> query) {
        long at = after;
        while (settled.get() > at || settle(at)) {
            long upTo = settled.get();
            List<Envelope> events = query.apply(new Stretch(at, upTo));
            if (!events.isEmpty()) {
                return new Page(
                        events, events.size() < most ? upTo : events.getLast().position());
            }
            at = upTo;
        }
        return new Page(List.of(), at);
    }

    /** A part of the log that is complete. */
    private record Stretch(long after, long settled) {}

    /** All events of some owners, in the order of the log. Looks through all of it, which takes a second or so a million events. */
    public List<Envelope> ofOwners(Collection<String> owners) {
        return jdbc.query(
                connection -> {
                    var query = connection.prepareStatement(COLUMNS + "where owner = any (?) order by position");
                    query.setArray(1, connection.createArrayOf("text", owners.toArray()));
                    return query;
                },
                toEnvelope);
    }

    /** All events of the streams of a kind, in the order of their positions. For kinds of which there are few. */
    public List<Envelope> ofKind(String kind) {
        return jdbc.query(COLUMNS + "where stream_kind = ? order by position", toEnvelope, kind);
    }

    /** When something last happened to each subscriber, by account: to it or to a profile that is or ever was of it, but not that others looked at it. Reads every event. */
    public Map<AccountId, Instant> lastOfSubscribers() {
        Map<AccountId, Instant> last = new HashMap<>();
        jdbc.query(
                "select c.account_id, max(e.occurred_at) from event_store.credential c"
                        + " join event_store.subject_key k on k.account_id = c.account_id"
                        + " join event_store.event e on e.owner = k.subject where c.role = ? and e.name <> ? group by c.account_id",
                row -> {
                    last.put(
                            new AccountId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                },
                Role.SUBSCRIBER.name(),
                LOOKED_UP);
        return last;
    }

    /** The last events of a stream, in order. */
    public List<Envelope> lastOf(StreamId stream, int most) {
        return jdbc.query(
                        COLUMNS + "where stream_kind = ? and stream_id = ? order by sequence desc limit ?",
                        toEnvelope,
                        stream.kind(),
                        stream.id(),
                        most)
                .reversed();
    }

    /** The last position given to any writer so far, whether it has committed or not; 0 when there was none. */
    public long drawn() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select case when is_called then last_value else 0 end from event_store.event_position_seq",
                Long.class));
    }

    /**
     * The position up to which the log is complete for ever.
     *
     * @throws IllegalStateException when a writer does not end
     */
    public long settled() {
        long drawn = drawn();
        if (drawn > settled.get() && !settle(settled.get()) && settled.get() < drawn) {
            throw new IllegalStateException("a writer holds the fence");
        }
        return settled.get();
    }

    /** The position of the first event that happened at or after a time; one past the end when there is none. */
    long firstSince(Instant at) {
        Long position = jdbc.queryForObject(
                "select min(position) from event_store.event where occurred_at >= ?",
                Long.class,
                at.atOffset(ZoneOffset.UTC));
        return position == null ? settled() + 1 : position;
    }

    private boolean settle(long after) {
        if (drawn() <= after) {
            return false;
        }
        Long upTo = jdbc.queryForObject(
                "select event_store.settled_position(make_interval(secs => ?))",
                Long.class,
                PATIENCE.toMillis() / 1_000.0);
        if (upTo == null) {
            LOG.warn(
                    "Reading the log waits for a writer that has not committed for {} s; PostgreSQL process ids {}.",
                    PATIENCE.toSeconds(),
                    jdbc.queryForList("select pid from event_store.open_writer", Integer.class));
            return false;
        }
        settled.accumulateAndGet(upTo, Math::max);
        return upTo > after;
    }

    private List<Envelope> between(long after, long upTo, int most) {
        return jdbc.query(
                COLUMNS + "where position > ? and position <= ? order by position limit ?",
                toEnvelope,
                after,
                upTo,
                most);
    }

    private static Envelope envelope(ResultSet row, int number) throws SQLException {
        return new Envelope(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new StreamId(row.getString(3), row.getString(4)),
                row.getLong(5),
                EventName.parse(row.getString(6)),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getBytes(10));
    }

    /**
     * Some events in the order of position.
     *
     * @param upTo the position that was read up to; may lie behind the last event, where writers rolled back
     */
    public record Page(List<Envelope> events, long upTo) {}
}
