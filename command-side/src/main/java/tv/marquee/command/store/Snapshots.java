package tv.marquee.command.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.ledger.StateForm;
import tv.marquee.domain.shared.StreamId;

/** Streams folded up to some event. Only a help: what cannot be read is left aside and replaced in time. */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcTemplate jdbc;
    private final StateForm form;
    private final Deciders deciders;

    Snapshots(JdbcTemplate jdbc, StateForm form, Deciders deciders) {
        this.jdbc = jdbc;
        this.form = form;
        this.deciders = deciders;
    }

    /** Keeps a stream's state, unless a later one is kept already. */
    public void store(Snapshot snapshot) {
        jdbc.update(
                """
                insert into event_store.snapshot as kept (stream_kind, stream_id, sequence, state) values (?, ?, ?, ?)
                on conflict (stream_kind, stream_id) do update
                set sequence = excluded.sequence, state = excluded.state, taken_at = excluded.taken_at
                where kept.sequence < excluded.sequence\
                """,
                snapshot.stream().kind(),
                snapshot.stream().id(),
                snapshot.sequence(),
                form.write(snapshot.state()));
    }

    /** The latest state of a stream that was kept; empty when none was, or today's code cannot read it. */
    public Optional<Snapshot> read(StreamId stream) {
        return readAll(List.of(stream)).stream().findFirst();
    }

    List<Snapshot> readAll(Collection<StreamId> streams) {
        return jdbc
                .query(
                        connection -> Streams.withStreams(connection, """
                                    select s.stream_kind, s.stream_id, s.sequence, s.state
                                    from unnest(?::text[], ?::text[]) wanted (kind, id)
                                    join event_store.snapshot s
                                        on s.stream_kind = wanted.kind and s.stream_id = wanted.id\
                                    """, streams),
                        (row, n) -> snapshot(
                                new StreamId(row.getString(1), row.getString(2)), row.getLong(3), row.getBytes(4)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Snapshot> snapshot(StreamId stream, long sequence, byte[] state) {
        Optional<Snapshot> read =
                form.read(deciders.of(stream.kind()).states(), state).map(s -> new Snapshot(stream, sequence, s));
        if (read.isEmpty()) {
            LOG.warn("Snapshot of {} {} cannot be read; its events are read instead.", stream.kind(), stream.id());
        }
        return read;
    }
}
