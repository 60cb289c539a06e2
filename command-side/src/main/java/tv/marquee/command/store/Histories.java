package tv.marquee.command.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tv.marquee.domain.shared.StreamId;

/** Folds streams into their present states, from snapshots and the events after them. */
public final class Histories {

    private final Streams streams;
    private final Snapshots snapshots;
    private final Deciders deciders;

    Histories(Streams streams, Snapshots snapshots, Deciders deciders) {
        this.streams = streams;
        this.snapshots = snapshots;
        this.deciders = deciders;
    }

    /** The present state of one stream; the state before any event when it has none. */
    public Object state(StreamId stream) {
        return Objects.requireNonNull(load(List.of(stream)).get(stream)).state();
    }

    /** The present state of each stream, with one query for all; of a stream without events, the state before any. */
    public Map<StreamId, History> load(Collection<StreamId> wanted) {
        Map<StreamId, History> histories = new LinkedHashMap<>();
        wanted.forEach(s -> histories.put(s, new History(deciders.of(s.kind()).none(), -1, -1)));
        snapshots
                .readAll(histories.keySet())
                .forEach(s -> histories.put(s.stream(), new History(s.state(), s.sequence(), s.sequence())));
        Map<StreamId, Long> from = new LinkedHashMap<>();
        histories.forEach((stream, h) -> from.put(stream, h.sequence() + 1));
        for (StreamEvent e : streams.readAll(from)) {
            histories.compute(e.stream(), (stream, h) -> h.after(deciders.of(stream.kind()), e.event()));
        }
        return histories;
    }
}
