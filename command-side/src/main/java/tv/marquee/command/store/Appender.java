package tv.marquee.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.ledger.Ledger;

/**
 * Adds events to the log. One event or a thousand, it is one statement and, outside a transaction, one commit. The
 * table's own trigger raises the fence before the first position is drawn.
 */
public final class Appender {

    /** So many events are stored by one statement; more need a transaction around {@link #append} to be all or none. */
    static final int ROWS_A_STATEMENT = 1_000;

    private static final String COLUMNS =
            "stream_kind, stream_id, sequence, event_id, name, owner, occurred_at, traceparent, payload";

    private static final String ONE =
            "insert into event_store.event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning position";

    private static final String MANY = "insert into event_store.event (" + COLUMNS + ") select * from unnest("
            + "?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],"
            + " ?::bytea[]) returning position";

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Sealing sealing;
    private final Commits commits;

    Appender(JdbcTemplate jdbc, Ledger ledger, Sealing sealing, Commits commits) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.sealing = sealing;
        this.commits = commits;
    }

    /**
     * Stores events in the order given, all or none; those of people sealed.
     *
     * @param events at least one
     * @return the position of each
     * @throws tv.marquee.domain.shared.Refused when one belongs to a person who was forgotten
     * @throws org.springframework.dao.DuplicateKeyException when another writer took a place in a stream first
     * @throws org.springframework.dao.DataAccessException when PostgreSQL cannot do it
     */
    public long[] append(List<NewEvent> events) {
        long[] positions = new long[events.size()];
        for (int from = 0; from < events.size(); from += ROWS_A_STATEMENT) {
            insert(events.subList(from, Math.min(events.size(), from + ROWS_A_STATEMENT)), positions, from);
        }
        commits.announceWhenCommitted();
        return positions;
    }

    private void insert(List<NewEvent> events, long[] positions, int from) {
        List<byte[]> payloads = sealing.written(events);
        jdbc.query(
                connection -> events.size() == 1
                        ? one(connection, events.getFirst(), payloads.getFirst())
                        : many(connection, events, payloads),
                rows -> {
                    positions[from + rows.getRow() - 1] = rows.getLong(1);
                });
    }

    private PreparedStatement one(Connection connection, NewEvent e, byte[] payload) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(ONE);
        insert.setString(1, e.event().stream().kind());
        insert.setString(2, e.event().stream().id());
        insert.setLong(3, e.sequence());
        insert.setObject(4, e.id());
        insert.setString(5, ledger.nameOf(e.event()).toString());
        insert.setString(6, e.event().owner());
        insert.setObject(7, e.event().at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        insert.setObject(8, e.traceparent(), Types.VARCHAR);
        insert.setBytes(9, payload);
        return insert;
    }

    private PreparedStatement many(Connection connection, List<NewEvent> events, List<byte[]> payloads)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement(MANY);
        array(insert, 1, "text", events, e -> e.event().stream().kind());
        array(insert, 2, "text", events, e -> e.event().stream().id());
        array(insert, 3, "bigint", events, NewEvent::sequence);
        array(insert, 4, "uuid", events, NewEvent::id);
        array(insert, 5, "text", events, e -> ledger.nameOf(e.event()).toString());
        array(insert, 6, "text", events, e -> e.event().owner());
        array(
                insert,
                7,
                "timestamptz",
                events,
                e -> e.event().at().truncatedTo(ChronoUnit.MICROS).toString());
        array(insert, 8, "text", events, NewEvent::traceparent);
        insert.setArray(9, connection.createArrayOf("bytea", payloads.toArray(byte[][]::new)));
        return insert;
    }

    private static void array(
            PreparedStatement insert,
            int parameter,
            String type,
            List<NewEvent> events,
            Function<NewEvent, Object> part)
            throws SQLException {
        Object[] parts = events.stream().map(part).toArray();
        insert.setArray(parameter, insert.getConnection().createArrayOf(type, parts));
    }
}
