package tv.marquee.projection.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.shared.DomainEvent;

/** Reads facts from Kafka records, and tells garbage from them. */
final class RecordReader {

    private final SealedLedger ledger;

    RecordReader(SealedLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The fact that a record carries.
     *
     * @param wanted the events that are asked for; the payload of others is not looked at
     * @return empty when it carries another, or one of a person who was forgotten
     * @throws UnreadableEvent when it carries none, for whatever reason
     * @throws KeysUnavailable when it is sealed and cannot be opened now
     */
    Optional<Fact> read(ConsumerRecord<byte[], byte[]> message, Set<? extends Class<? extends DomainEvent>> wanted) {
        Envelope envelope = CloudEventHeaders.read(key(message), message.value(), name -> header(message, name));
        Class<? extends DomainEvent> type = ledger.typeOf(envelope.name());
        if (wanted.stream().noneMatch(events -> events.isAssignableFrom(type))) {
            return Optional.empty();
        }
        DomainEvent event = event(envelope);
        if (envelope.position() < 1) {
            throw new UnreadableEvent(envelope.name().toString(), "its position is not positive", null);
        }
        if (event instanceof Forgotten) {
            return Optional.empty();
        }
        if (!event.owner().equals(envelope.owner())) {
            throw new UnreadableEvent(envelope.name().toString(), "its key is not its owner", null);
        }
        return Optional.of(new Fact(envelope.position(), event, origin(message)));
    }

    static Origin origin(ConsumerRecord<?, ?> message) {
        return new Origin(message.topic(), message.partition(), message.offset());
    }

    private DomainEvent event(Envelope envelope) {
        try {
            return ledger.read(envelope);
        } catch (UnreadableEvent | KeysUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEvent(envelope.name().toString(), e.getClass().getSimpleName(), null);
        }
    }

    static @Nullable String key(ConsumerRecord<byte[], byte[]> message) {
        byte[] key = message.key();
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
