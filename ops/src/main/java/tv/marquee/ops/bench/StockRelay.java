package tv.marquee.ops.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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

    private final StockProcessor processor;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Envelope> sample;

    StockRelay(DataSource dataSource, String bootstrapServers, List<Envelope> sample, int events) throws Exception {
        this.producer = BareProducer.producer(bootstrapServers);
        this.sample = sample;
        BareProducer.makeTopic(bootstrapServers, TOPIC);
        this.processor = new StockProcessor(dataSource, events, StockRelay::event, this::send);
    }

    double eventsPerSecond() throws Exception {
        return processor.eventsPerSecond();
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

    private static EventMessage<?> event(int number) {
        ProfileId profile = new ProfileId(UUID.nameUUIDFromBytes(new byte[] {(byte) number}));
        TitleRated rated = new TitleRated(profile, TitleId.tmdb(number), new Stars(8), Instant.EPOCH);
        return new GenericDomainEventMessage<>("profile", profile.toString(), number, rated);
    }

    @Override
    public void close() {
        producer.close();
        processor.close();
    }
}
