package tv.marquee.command.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.store.Appended;
import tv.marquee.command.store.Reaching;
import tv.marquee.command.store.StreamEnd;
import tv.marquee.command.store.StreamKey;
import tv.marquee.command.store.Streams;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.TraceContext;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Refused;

/**
 * Sends commands to the aggregates on this thread. An append on stale memory fails by itself and is tried again; an
 * answer
 * that appends nothing, a refusal or "no change", is only believed when the stream was read for it or has not grown
 * since.
 */
final class AxonCommands implements Commands {

    private final CommandBus bus;
    private final Cache memory;
    private final Streams streams;
    private final KnownTitles titles;
    private final BulkCommands bulk;
    private final Transactions transactions;
    private final Retrying retrying;
    private final CommandTraces traces;

    AxonCommands(
            CommandBus bus,
            Cache memory,
            Streams streams,
            KnownTitles titles,
            BulkCommands bulk,
            Transactions transactions,
            Retrying retrying,
            CommandTraces traces) {
        this.bus = bus;
        this.memory = memory;
        this.streams = streams;
        this.titles = titles;
        this.bulk = bulk;
        this.transactions = transactions;
        this.retrying = retrying;
        this.traces = traces;
    }

    @Override
    public Receipt send(DomainCommand command, @Nullable String traceparent) {
        return traces.of(
                command,
                traceparent,
                trace -> reaching(() -> {
                    titles.require(command);
                    return retrying.run(() -> decide(command, trace));
                }));
    }

    @Override
    public BulkReceipt sendAll(List<? extends DomainCommand> commands) {
        if (commands.isEmpty()) {
            return new BulkReceipt(0, 0, List.of());
        }
        BulkReceipt receipt = reaching(() -> retrying.run(() -> transactions.run(() -> bulk.store(commands))));
        commands.stream().map(DomainCommand::stream).distinct().forEach(s -> memory.remove(StreamKey.of(s)));
        return receipt;
    }

    private Receipt decide(DomainCommand command, @Nullable String traceparent) {
        boolean remembered = memory.containsKey(StreamKey.of(command.stream()));
        try {
            return dispatch(command, traceparent);
        } catch (Refused e) {
            if (!remembered) {
                throw e;
            }
            return dispatch(command, traceparent);
        }
    }

    private Receipt dispatch(DomainCommand command, @Nullable String traceparent) {
        Appended appended = new Appended();
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Appended.KEY, appended);
        if (traceparent != null) {
            metadata.put(TraceContext.HEADER, traceparent);
        }
        CommandMessage<DomainCommand> message = new GenericCommandMessage<>(
                new GenericMessage<>(command, metadata), command.stream().kind());
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(message, (sent, answer) -> result.set(answer));
        Long sequence = sequence(result.get());
        return appended.events() > 0
                ? new Receipt(appended.position(), appended.events())
                : unchanged(command, sequence);
    }

    /** Axon's bus of one process answers before it returns. */
    private static @Nullable Long sequence(CommandResultMessage<?> answer) {
        if (!answer.isExceptional()) {
            return (Long) answer.getPayload();
        }
        switch (answer.exceptionResult()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("a command failed", e);
        }
    }

    private Receipt unchanged(DomainCommand command, @Nullable Long sequence) {
        Optional<StreamEnd> end = streams.end(command.stream());
        if (!end.map(StreamEnd::sequence).equals(Optional.ofNullable(sequence))) {
            memory.remove(StreamKey.of(command.stream()));
            throw new ConcurrencyException("the stream has grown since it was remembered");
        }
        return new Receipt(end.map(StreamEnd::position).orElse(0L), 0);
    }

    private static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (EventStoreException
                | DataAccessException
                | TransactionException
                | LockAcquisitionFailedException
                | KeysUnavailable e) {
            throw Reaching.unavailable(e);
        }
    }
}
