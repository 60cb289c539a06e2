package tv.marquee.command.dispatch;

import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import tv.marquee.command.store.Decider;
import tv.marquee.command.store.StreamKey;
import tv.marquee.domain.shared.DomainCommand;

/**
 * Gives each aggregate class a repository and a place on the command bus. Commands find their aggregate by their
 * stream,
 * and snapshots are bare states.
 */
record AggregateShells(EventStore store, SnapshotTriggerDefinition snapshots, Cache memory) {

    <A, S> void subscribe(CommandBus bus, Class<A> type, Decider<S, ?, ?> decider, BiFunction<String, S, A> revive) {
        EventSourcingRepository<A> repository = EventSourcingRepository.builder(type)
                .eventStore(store)
                .cache(memory)
                .snapshotTriggerDefinition(snapshots)
                .aggregateFactory(new Revival<>(type, decider, revive))
                .build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(repository)
                .commandTargetResolver(AggregateShells::target)
                .build()
                .subscribe(bus);
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        DomainCommand command = (DomainCommand) message.getPayload();
        return new VersionedAggregateIdentifier((Object) StreamKey.of(command.stream()), null);
    }

    /** Starts an aggregate from what its stream begins with: a snapshot's state, or the first event. */
    private record Revival<A, S>(Class<A> type, Decider<S, ?, ?> decider, BiFunction<String, S, A> revive)
            implements AggregateFactory<A> {

        @Override
        public A createAggregateRoot(String key, DomainEventMessage<?> first) {
            Object payload = first.getPayload();
            S state = decider.states().isInstance(payload) ? decider.states().cast(payload) : decider.none();
            return revive.apply(key, state);
        }

        @Override
        public Class<A> getAggregateType() {
            return type;
        }
    }
}
