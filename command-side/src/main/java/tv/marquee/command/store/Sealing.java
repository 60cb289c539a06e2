package tv.marquee.command.store;

import java.util.List;
import java.util.Set;

/** Writes events as they are stored: those of people sealed. */
public interface Sealing {

    /** Whether a key would have to be made for any of these; if so, a transaction is needed. */
    boolean mintsFor(List<NewEvent> events);

    /** The ids of those people, among whom these belong to, who were forgotten, so that nothing may be stored of them. */
    Set<String> forgottenAmong(List<NewEvent> events);

    /**
     * The payload of each, in their order. Makes keys that there are none of yet, within the present transaction.
     *
     * @throws tv.marquee.domain.shared.Refused when one belongs to a person who was forgotten
     * @throws tv.marquee.domain.ledger.KeysUnavailable when keys cannot be reached now
     */
    List<byte[]> written(List<NewEvent> events);
}
