package tv.marquee.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.shared.StreamId;

/** Reads single streams, always as fresh as the last commit. */
public final class Streams {

    private static final String COLUMNS =
            "select stream_kind, stream_id, sequence, event_id, name, occurred_at, payload, owner from event_store.event ";

    private final JdbcTemplate jdbc;
    private final SealedLedger ledger;
    private final RowMapper<StreamEvent> toEvent = this::event;

    Streams(JdbcTemplate jdbc, SealedLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * The events of a stream, in order.
     *
     * @param from the first sequence wanted
     */
    public List<StreamEvent> read(StreamId stream, long from) {
        return jdbc.query(
                COLUMNS + "where stream_kind = ? and stream_id = ? and sequence >= ? order by sequence",
                toEvent,
                stream.kind(),
                stream.id(),
                from);
    }

    /** The events of many streams, each stream in order and from the sequence given for it. */
    List<StreamEvent> readAll(Map<StreamId, Long> from) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = withStreams(connection, """
                            select e.stream_kind, e.stream_id, e.sequence, e.event_id, e.name, e.occurred_at, e.payload,
                                e.owner
                            from unnest(?::text[], ?::text[], ?::bigint[]) wanted (kind, id, first)
                            join event_store.event e on e.stream_kind = wanted.kind and e.stream_id = wanted.id
                                and e.sequence >= wanted.first
                            order by e.stream_kind, e.stream_id, e.sequence\
                            """, from.keySet());
                    statement.setArray(
                            3, connection.createArrayOf("bigint", from.values().toArray()));
                    return statement;
                },
                toEvent);
    }

    /** Where a stream ends; empty when nothing ever happened to it. */
    public Optional<StreamEnd> end(StreamId stream) {
        return jdbc
                .query(
                        "select sequence, position from event_store.event where stream_kind = ? and stream_id = ?"
                                + " order by sequence desc limit 1",
                        (row, n) -> new StreamEnd(row.getLong(1), row.getLong(2)),
                        stream.kind(),
                        stream.id())
                .stream()
                .findFirst();
    }

    /** Those of the given streams to which something has happened. */
    public Set<StreamId> existing(Collection<StreamId> streams) {
        return new HashSet<>(jdbc.query(
                connection -> withStreams(connection, """
                        select e.stream_kind, e.stream_id
                        from unnest(?::text[], ?::text[]) wanted (kind, id)
                        join event_store.event e on e.stream_kind = wanted.kind and e.stream_id = wanted.id
                        where e.sequence = 0\
                        """, streams),
                (row, n) -> new StreamId(row.getString(1), row.getString(2))));
    }

    static PreparedStatement withStreams(Connection connection, String sql, Collection<StreamId> streams)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, texts(connection, streams, StreamId::kind));
        statement.setArray(2, texts(connection, streams, StreamId::id));
        return statement;
    }

    private static java.sql.Array texts(
            Connection connection, Collection<StreamId> streams, Function<StreamId, String> part) throws SQLException {
        return connection.createArrayOf("text", streams.stream().map(part).toArray());
    }

    private StreamEvent event(ResultSet row, int number) throws SQLException {
        StreamId stream = new StreamId(row.getString(1), row.getString(2));
        long sequence = row.getLong(3);
        Instant at = row.getObject(6, OffsetDateTime.class).toInstant();
        return new StreamEvent(
                stream,
                sequence,
                row.getObject(4, UUID.class),
                at,
                ledger.read(
                        stream, sequence, EventName.parse(row.getString(5)), row.getString(8), at, row.getBytes(7)));
    }
}
