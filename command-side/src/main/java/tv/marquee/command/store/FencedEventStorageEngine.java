package tv.marquee.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.TraceContext;
import tv.marquee.domain.shared.DomainEvent;

/**
 * Axon's way to the event store. Differs from the engine that Axon brings in three points: payloads are written by the
 * {@link tv.marquee.domain.ledger.Ledger}, a token is a plain position, and readers wait at the fence instead of giving up on gaps, so that no
 * committed event is ever skipped. An append is a transaction of its own; a unit of work of Axon's needs none around
 * it.
 */
public final class FencedEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1_000;

    private final Appender appender;
    private final SharedAppends together;
    private final Streams streams;
    private final Snapshots snapshots;
    private final EventLog log;
    private final SealedLedger ledger;
    private final Sealing sealing;
    private final CrossStreamRules rules;
    private final Transactions transactions;

    FencedEventStorageEngine(
            Appender appender,
            Streams streams,
            Snapshots snapshots,
            EventLog log,
            SealedLedger ledger,
            Sealing sealing,
            CrossStreamRules rules,
            Transactions transactions) {
        this.appender = appender;
        this.together = new SharedAppends(appender);
        this.streams = streams;
        this.snapshots = snapshots;
        this.log = log;
        this.ledger = ledger;
        this.sealing = sealing;
        this.rules = rules;
        this.transactions = transactions;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ConcurrencyException when another writer was faster
     * @throws tv.marquee.domain.shared.Refused when a rule about many streams is against it
     * @throws EventStoreException when PostgreSQL cannot do it
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<NewEvent> events =
                messages.stream().map(FencedEventStorageEngine::toStore).toList();
        try {
            Appended.note(append(events), events.size());
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            throw new ConcurrencyException("another writer was faster on " + first(events), e);
        } catch (DataAccessException | TransactionException | KeysUnavailable e) {
            throw new EventStoreException("events could not be stored on " + first(events), e);
        }
    }

    private long append(List<NewEvent> events) {
        if (!rules.concernsAny(events) && events.size() <= Appender.ROWS_A_STATEMENT && !sealing.mintsFor(events)) {
            return together.append(events);
        }
        return transactions.run(() -> {
            events.stream().map(NewEvent::event).forEach(rules::settle);
            long[] positions = appender.append(events);
            return positions[positions.length - 1];
        });
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(new Snapshot(
                StreamKey.parse(snapshot.getAggregateIdentifier()),
                snapshot.getSequenceNumber(),
                snapshot.getPayload()));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String key) {
        return snapshots
                .read(StreamKey.parse(key))
                .map(s -> new GenericDomainEventMessage<>(s.stream().kind(), key, s.sequence(), s.state()));
    }

    @Override
    public DomainEventStream readEvents(String key, long firstSequence) {
        return DomainEventStream.of(streams.read(StreamKey.parse(key), firstSequence).stream()
                .map(e -> new GenericDomainEventMessage<>(
                        e.stream().kind(),
                        key,
                        e.sequence(),
                        e.event(),
                        MetaData.emptyInstance(),
                        e.id().toString(),
                        e.at()))
                .toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String key) {
        return streams.end(StreamKey.parse(key)).map(StreamEnd::sequence);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        log.read(position(token), PAGE),
                        page -> !page.events().isEmpty(),
                        page -> log.read(page.upTo(), PAGE))
                .flatMap(page -> page.events().stream())
                .map(this::tracked);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** {@inheritDoc} Waits at the fence, so that nothing can appear behind it later. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.settled());
    }

    @Override
    public TrackingToken createTokenAt(Instant at) {
        return new GlobalSequenceTrackingToken(log.firstSince(at) - 1);
    }

    private TrackedEventMessage<?> tracked(Envelope e) {
        MetaData metadata = e.traceparent() == null
                ? MetaData.emptyInstance()
                : MetaData.with(TraceContext.HEADER, e.traceparent());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(e.position()),
                new GenericDomainEventMessage<>(
                        e.stream().kind(),
                        StreamKey.of(e.stream()),
                        e.sequence(),
                        ledger.read(e),
                        metadata,
                        e.id().toString(),
                        e.at()));
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return token.position().orElseThrow(() -> new IllegalArgumentException("token has no position"));
    }

    private static NewEvent toStore(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> m && m.getPayload() instanceof DomainEvent event) {
            String traceparent = (String) m.getMetaData().get(TraceContext.HEADER);
            return new NewEvent(event, m.getSequenceNumber(), UUID.fromString(m.getIdentifier()), traceparent);
        }
        throw new IllegalArgumentException("only the domain's events are stored, not " + message.getPayloadType());
    }

    private static String first(List<NewEvent> events) {
        return StreamKey.of(events.getFirst().event().stream());
    }
}
