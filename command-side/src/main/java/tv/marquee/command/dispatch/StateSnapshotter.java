package tv.marquee.command.dispatch;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tv.marquee.command.store.Decider;
import tv.marquee.command.store.Deciders;
import tv.marquee.command.store.StreamKey;
import tv.marquee.domain.shared.DomainEvent;

/**
 * Folds a stream into its state with the domain's own {@code evolve}, on a thread of its own, and keeps the state:
 * nothing
 * of Axon's is stored.
 */
final class StateSnapshotter extends AbstractSnapshotter implements AutoCloseable {

    private final ExecutorService thread;
    private final Deciders deciders;

    private StateSnapshotter(Builder builder, ExecutorService thread, Deciders deciders) {
        super(builder);
        this.thread = thread;
        this.deciders = deciders;
    }

    static StateSnapshotter of(EventStore store, Deciders deciders) {
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
        Builder builder = new Builder() {};
        builder.eventStore(store).executor(thread);
        return new StateSnapshotter(builder, thread, deciders);
    }

    @Override
    public void close() {
        thread.close();
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(Class<?> aggregateType, String key, DomainEventStream events) {
        Decider<?, ?, ?> decider = deciders.of(StreamKey.parse(key).kind());
        Object state = decider.none();
        while (events.hasNext()) {
            Object payload = events.next().getPayload();
            state = payload instanceof DomainEvent event ? decider.evolveFrom(state, event) : payload;
        }
        long sequence = Objects.requireNonNull(events.getLastSequenceNumber());
        return new GenericDomainEventMessage<>(decider.kind(), key, sequence, state);
    }
}
