package tv.marquee.ops.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

/** A relay as one would write it with Axon: a handler that sends, in a pooled streaming processor with its defaults. */
final class StockRelay implements AutoCloseable {

    private static final String TOPIC = "bench.peer";
    private static final String FUTURES = "futures";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StockAxon axon;
    private final JdbcTokenStore tokens;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Envelope> sample;
    private final AtomicInteger sent = new AtomicInteger();
    private final int events;
    private int round;

    StockRelay(DataSource dataSource, String bootstrapServers, List<Envelope> sample, int events) throws Exception {
        this.axon = new StockAxon(dataSource);
        this.tokens = JdbcTokenStore.builder()
                .connectionProvider(axon.connections())
                .serializer(axon.serializer())
                .contentType(byte[].class)
                .build();
        axon.transactions().executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        this.producer = BareProducer.producer(bootstrapServers);
        this.sample = sample;
        this.events = events;
        BareProducer.makeTopic(bootstrapServers, TOPIC);
        fill();
    }

    double eventsPerSecond() throws Exception {
        sent.set(0);
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(4);
        PooledStreamingEventProcessor processor = processor(coordinator, workers);
        long start = System.nanoTime();
        processor.start();
        while (sent.get() < events) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new TimeoutException("the peer sent " + sent + " of " + events);
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
        EventMessageHandler handler = this::send;
        return PooledStreamingEventProcessor.builder()
                .name("relay-" + round++)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(handler))
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

    /** Sends, and lets the processor's transaction wait until the record is safe. */
    private Object send(EventMessage<?> message) {
        Envelope like = sample.get((int) (((DomainEventMessage<?>) message).getSequenceNumber() % sample.size()));
        Future<?> future = producer.send(BareProducer.record(TOPIC, like));
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        List<Future<?>> futures = unit.getOrComputeResource(FUTURES, key -> {
            List<Future<?>> list = new ArrayList<>();
            unit.onPrepareCommit(u -> list.forEach(StockRelay::await));
            return list;
        });
        futures.add(future);
        sent.incrementAndGet();
        return message;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() {
        for (int from = 0; from < events; from += 1_000) {
            List<EventMessage<?>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(events, from + 1_000); i++) {
                ProfileId profile = new ProfileId(UUID.nameUUIDFromBytes(new byte[] {(byte) i}));
                TitleRated rated = new TitleRated(profile, TitleId.tmdb(i), new Stars(8), Instant.EPOCH);
                batch.add(new GenericDomainEventMessage<>("profile", profile.toString(), i, rated));
            }
            axon.transactions().executeInTransaction(() -> axon.store().publish(batch));
        }
    }

    @Override
    public void close() {
        producer.close();
        axon.close();
    }
}
