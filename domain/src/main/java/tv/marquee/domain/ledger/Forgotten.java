package tv.marquee.domain.ledger;

import java.time.Instant;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;

/**
 * Something that happened to a person whose key was destroyed: nobody can tell any more what it was. It is never written; a sealed event is
 * read as this.
 *
 * @param stream the stream that it stands in
 * @param owner the account's or profile's id
 * @param at when it happened
 */
public record Forgotten(StreamId stream, String owner, Instant at) implements DomainEvent {}
