package tv.marquee.command.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** The event storage engine that Axon brings, with its defaults, beside ours: what it is measured against. */
final class StockEngine {

    private final JdbcEventStorageEngine reading;
    private final Set<String> seen = new HashSet<>();
    private @Nullable TrackingToken token;

    StockEngine(DataSource database) {
        reading = engine(database::getConnection);
        reading.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** Appends an event in the transaction of a connection, dated as by the writer's own clock. */
    void append(Connection transaction, UUID id, Instant writersTime) {
        ConnectionProvider held = () -> ConnectionWrapperFactory.wrap(transaction, new LeaveOpen());
        engine(held)
                .appendEvents(List.of(new GenericDomainEventMessage<>(
                        "test", id.toString(), 0, "payload", MetaData.emptyInstance(), id.toString(), writersTime)));
    }

    /** Reads on as an event processor would, keeping its token. */
    void read() {
        reading.readEvents(token, false).forEach(e -> {
            seen.add(e.getIdentifier());
            token = ((TrackedEventMessage<?>) e).trackingToken();
        });
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private static final class LeaveOpen implements ConnectionCloseHandler {
        @Override
        public void close(Connection connection) {}

        @Override
        public void commit(Connection connection) {}
    }
}
