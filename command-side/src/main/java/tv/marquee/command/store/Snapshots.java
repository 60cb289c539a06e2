package tv.marquee.command.store;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.StateForm;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** Streams folded up to some event. Only a help: what cannot be read is left aside and replaced in time. */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcTemplate jdbc;
    private final StateForm form;
    private final Deciders deciders;
    private final SubjectKeys keys;

    Snapshots(JdbcTemplate jdbc, StateForm form, Deciders deciders, SubjectKeys keys) {
        this.jdbc = jdbc;
        this.form = form;
        this.deciders = deciders;
        this.keys = keys;
    }

    /**
     * Keeps a stream's state, unless a later one is kept already; that of a person's stream sealed. What belongs to a person and stands in a
     * stream that no key is named after is not kept.
     */
    public void store(Snapshot snapshot) {
        written(snapshot).ifPresent(state -> store(snapshot, state));
    }

    private void store(Snapshot snapshot, byte[] state) {
        jdbc.update("""
                insert into event_store.snapshot as kept (stream_kind, stream_id, sequence, state) values (?, ?, ?, ?)
                on conflict (stream_kind, stream_id) do update
                set sequence = excluded.sequence, state = excluded.state, taken_at = excluded.taken_at
                where kept.sequence < excluded.sequence\
                """, snapshot.stream().kind(), snapshot.stream().id(), snapshot.sequence(), state);
    }

    private Optional<byte[]> written(Snapshot snapshot) {
        byte[] state = form.write(snapshot.state());
        if (!isPersonal(snapshot.stream())) {
            return Optional.of(state);
        }
        return seal(snapshot.stream()).map(seal -> seal.closeState(state, snapshot.stream(), snapshot.sequence()));
    }

    private boolean isPersonal(StreamId stream) {
        return SubjectEvent.class.isAssignableFrom(deciders.of(stream.kind()).events());
    }

    private Optional<Seal> seal(StreamId stream) {
        try {
            return keys.find(stream.id());
        } catch (UnreadableEvent noKeyOfThatName) {
            return Optional.empty();
        }
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
        Optional<Snapshot> read = opened(stream, sequence, state)
                .flatMap(json -> form.read(deciders.of(stream.kind()).states(), json))
                .map(s -> new Snapshot(stream, sequence, s));
        if (read.isEmpty()) {
            LOG.warn("Snapshot of {} {} cannot be read; its events are read instead.", stream.kind(), stream.id());
        }
        return read;
    }

    private Optional<byte[]> opened(StreamId stream, long sequence, byte[] state) {
        if (!Seal.isOn(state)) {
            return Optional.of(state);
        }
        try {
            Optional<Seal> seal = seal(stream);
            return seal.isEmpty() ? Optional.empty() : Optional.of(seal.get().openState(state, stream, sequence));
        } catch (GeneralSecurityException broken) {
            return Optional.empty();
        }
    }
}
