package tv.marquee.domain.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the keys of people, so that what is stored of them opens nothing by itself: by a keyset in a file, or by a service that keeps its key to itself.
 * Safe for use by many threads.
 */
public interface KeyEncryption {

    /** Names the key that {@link #wrap} uses at present; changes when it is rotated. */
    String current();

    /** Names the key that did wrap this one, as {@link #current} names it. */
    String wrapper(byte[] wrapped);

    /**
     * Wraps a key.
     *
     * @param owner is bound to it: it unwraps for no other
     * @throws KeysUnavailable when that cannot be done now
     */
    byte[] wrap(byte[] key, String owner);

    /**
     * Unwraps a key, whichever of its keys it was wrapped by.
     *
     * @throws KeysUnavailable when that cannot be done now
     * @throws IllegalArgumentException when it was not wrapped here for this owner, or was changed since
     */
    byte[] unwrap(byte[] wrapped, String owner);

    /**
     * The seal of a wrapped key, which {@link #unwrap} opens.
     *
     * @param wrapped null once the key was destroyed, of which no seal is left
     */
    default Optional<Seal> seal(byte @Nullable [] wrapped, String owner) {
        return wrapped == null ? Optional.empty() : Optional.of(Seal.of(unwrap(wrapped, owner)));
    }
}
