package tv.marquee.ops.bench;

import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tv.marquee.command.profile.ProfileAggregate;
import tv.marquee.command.store.StreamKey;
import tv.marquee.domain.shared.DomainCommand;

/** The same aggregate on what Axon brings for JDBC, put together as its Spring Boot starter does by default. */
final class StockAxon implements AutoCloseable {

    private final EmbeddedEventStore store;
    private final CommandBus bus;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer = Jackson3Serializer.builder().build();

    StockAxon(DataSource dataSource) {
        connections = new SpringDataSourceConnectionProvider(dataSource);
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MessageOriginProvider()));
        AggregateAnnotationCommandHandler.<ProfileAggregate>builder()
                .aggregateType(ProfileAggregate.class)
                .repository(EventSourcingRepository.builder(ProfileAggregate.class)
                        .eventStore(store)
                        .build())
                .commandTargetResolver(StockAxon::target)
                .build()
                .subscribe(bus);
    }

    /** Sends a command and waits until it is stored. */
    int send(DomainCommand command) {
        CommandMessage<DomainCommand> message = new GenericCommandMessage<>(
                GenericCommandMessage.asCommandMessage(command),
                command.stream().kind());
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(message, (sent, answer) -> result.set(answer));
        if (result.get().isExceptional()) {
            throw new IllegalStateException(result.get().exceptionResult());
        }
        return 1;
    }

    EmbeddedEventStore store() {
        return store;
    }

    ConnectionProvider connections() {
        return connections;
    }

    TransactionManager transactions() {
        return transactions;
    }

    Serializer serializer() {
        return serializer;
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        DomainCommand command = (DomainCommand) message.getPayload();
        return new VersionedAggregateIdentifier((Object) StreamKey.of(command.stream()), null);
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
