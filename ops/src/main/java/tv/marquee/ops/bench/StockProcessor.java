package tv.marquee.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;

/** A handler in Axon's pooled streaming processor with its defaults, reading a store of Axon's own from its start. */
final class StockProcessor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 1_000;

    private final StockAxon axon;
    private final JdbcTokenStore tokens;
    private final EventMessageHandler handler;
    private final AtomicInteger handled = new AtomicInteger();
    private final int events;
    private int round;

    /** @param event what is stored as the first, the second and so on */
    StockProcessor(DataSource dataSource, int events, IntFunction<EventMessage<?>> event, EventMessageHandler handler)
            throws Exception {
        this.axon = new StockAxon(dataSource);
        this.tokens = JdbcTokenStore.builder()
                .connectionProvider(axon.connections())
                .serializer(axon.serializer())
                .contentType(byte[].class)
                .build();
        axon.transactions().executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        this.handler = handler;
        this.events = events;
        for (int from = 0; from < events; from += AT_ONCE) {
            List<EventMessage<?>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(events, from + AT_ONCE); i++) {
                batch.add(event.apply(i));
            }
            axon.transactions().executeInTransaction(() -> axon.store().publish(batch));
        }
    }

    double eventsPerSecond() throws Exception {
        handled.set(0);
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(4);
        PooledStreamingEventProcessor processor = processor(coordinator, workers);
        long start = System.nanoTime();
        processor.start();
        while (handled.get() < events) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new TimeoutException("the peer handled " + handled + " of " + events);
            }
            LockSupport.parkNanos(1_000_000);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        coordinator.close();
        workers.close();
        return events / seconds;
    }

    private PooledStreamingEventProcessor processor(
            ScheduledExecutorService coordinator, ScheduledExecutorService workers) {
        EventMessageHandler counted = message -> {
            Object result = handler.handle(message);
            handled.incrementAndGet();
            return result;
        };
        return PooledStreamingEventProcessor.builder()
                .name("stock-" + round++)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(counted))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(axon.store())
                .tokenStore(tokens)
                .transactionManager(axon.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(source -> source.createTailToken())
                .build();
    }

    @Override
    public void close() {
        axon.close();
    }
}
