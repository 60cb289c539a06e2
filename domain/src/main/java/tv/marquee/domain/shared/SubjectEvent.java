package tv.marquee.domain.shared;

/** A fact about a person. What implements this is personal data as a whole: viewing history alone identifies people. */
public interface SubjectEvent extends DomainEvent {

    /** The account or profile whose data this is; it owns the fact and can have it erased. */
    StreamId subject();

    @Override
    default String owner() {
        return subject().id();
    }
}
