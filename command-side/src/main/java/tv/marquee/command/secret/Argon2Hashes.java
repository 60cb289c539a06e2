package tv.marquee.command.secret;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tv.marquee.command.gateway.CommandsUnavailable;

/**
 * Hashes by Argon2id (RFC 9106), as PHC strings. Only a few are made at once, because each takes its share of memory; the
 * others wait their turn, for ten seconds at most, and then fail with {@link CommandsUnavailable}.
 */
public final class Argon2Hashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns;

    /**
     * Hashes at a cost.
     *
     * @param memory for one hash, in KiB
     * @param iterations passes over that memory
     * @param atOnce how many are made at the same time
     */
    public Argon2Hashes(int memory, int iterations, int atOnce) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, iterations);
        this.turns = new Semaphore(atOnce, true);
    }

    /** The hash of a secret, with a salt of its own. */
    public String hash(CharSequence secret) {
        return inTurn(() -> encoder.encode(secret));
    }

    /** Whether the hash was made of that secret. */
    public boolean matches(CharSequence secret, String hash) {
        return inTurn(() -> encoder.matches(secret, hash));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new CommandsUnavailable("too many passwords at once", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandsUnavailable("interrupted while waiting to check a password", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
