package tv.marquee.domain.ledger;

import java.util.Optional;

/** Finds the keys of people. */
public interface SubjectKeys {

    /**
     * The seal of an account or a profile.
     *
     * @param owner its id
     * @return empty once the key was destroyed, which is for ever
     * @throws UnreadableEvent when there never was one
     * @throws KeysUnavailable when that cannot be found out now
     */
    Optional<Seal> find(String owner);

    /** Forgets what is remembered of a key that may have been destroyed; returns at once. */
    void evict(String owner);
}
