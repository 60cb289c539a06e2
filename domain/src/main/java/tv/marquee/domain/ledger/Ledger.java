package tv.marquee.domain.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.marquee.domain.shared.DomainEvent;

/**
 * Turns events into their written form and back. What was ever written can be read: older versions pass through a chain of
 * upcasters, unknown fields are left aside. Safe for use by many threads.
 */
public final class Ledger {

    private final JsonMapper mapper = JsonForm.mapper();
    private final Vocabulary vocabulary;
    private final Map<EventName, Upcaster> upcasters = new HashMap<>();

    private Ledger(Vocabulary vocabulary, List<Upcaster> upcasters) {
        this.vocabulary = vocabulary;
        upcasters.forEach(u -> this.upcasters.put(u.from(), u));
    }

    /** The ledger with every name and upcaster of this release. */
    public static Ledger current() {
        return new Ledger(Vocabulary.current(), List.of());
    }

    static Ledger of(Vocabulary vocabulary, List<Upcaster> upcasters) {
        return new Ledger(vocabulary, upcasters);
    }

    /** Every name under which this release writes. */
    public Set<EventName> names() {
        return vocabulary.names();
    }

    /** The name under which an event is stored. */
    public EventName nameOf(DomainEvent event) {
        return vocabulary.nameOf(event);
    }

    /** The event as UTF-8 JSON. */
    public byte[] write(DomainEvent event) {
        return mapper.writeValueAsBytes(event);
    }

    /** The event as UTF-8 JSON, sealed for its place in its stream. */
    public byte[] write(DomainEvent event, long sequence, Seal seal) {
        return seal.close(write(event), event.stream(), sequence, nameOf(event));
    }

    /**
     * Reads a stored event, in today's version.
     *
     * @throws UnreadableEvent when the name is not listed, or the payload is not what the name says
     */
    public DomainEvent read(EventName name, byte[] payload) {
        try {
            if (!upcasters.containsKey(name)) {
                return present(name, mapper.readValue(payload, vocabulary.classOf(name)));
            }
            return upcast(name, mapper.readTree(payload));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEvent(name.toString(), "its JSON does not fit", null);
        }
    }

    /**
     * What is read under a stored name, without reading it.
     *
     * @throws UnreadableEvent when the name is not listed
     */
    public Class<? extends DomainEvent> typeOf(EventName stored) {
        EventName name = stored;
        for (Upcaster step = upcasters.get(name); step != null; step = upcasters.get(name)) {
            name = step.to();
        }
        return vocabulary.classOf(name);
    }

    private static DomainEvent present(EventName name, @Nullable DomainEvent event) {
        if (event == null) {
            throw new UnreadableEvent(name.toString(), "its JSON is null", null);
        }
        return event;
    }

    private DomainEvent upcast(EventName stored, JsonNode json) {
        if (!(json instanceof ObjectNode node)) {
            throw new UnreadableEvent(stored.toString(), "its JSON is not an object", null);
        }
        EventName name = stored;
        for (Upcaster step = upcasters.get(name); step != null; step = upcasters.get(name)) {
            node = step.change().apply(node);
            name = step.to();
        }
        return present(name, mapper.treeToValue(node, vocabulary.classOf(name)));
    }
}
