package tv.marquee.command.account;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.store.CredentialTable;
import tv.marquee.command.store.CredentialTable.Credential;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;

/**
 * Passwords by Argon2id (RFC 9106). Only a few are hashed at once, because each takes its share of memory; the others
 * wait
 * their turn, for ten seconds at most.
 */
final class Argon2Credentials implements Credentials {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final CredentialTable table;
    private final AddressKey key;
    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns;

    /** Matches no password; checked for addresses that nobody has, so that they take as long. Made beside the start. */
    private final CompletableFuture<String> nobodys;

    Argon2Credentials(CredentialTable table, AddressKey key, AccountSettings settings, SecureRandom random) {
        this.table = table;
        this.key = key;
        this.encoder = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, LANES, settings.hashMemory(), settings.hashIterations());
        this.turns = new Semaphore(settings.hashesAtOnce(), true);
        byte[] unknowable = new byte[HASH_BYTES];
        random.nextBytes(unknowable);
        this.nobodys = CompletableFuture.supplyAsync(
                () -> encoder.encode(HexFormat.of().formatHex(unknowable)));
    }

    @Override
    public PasswordHash hash(CharSequence password) {
        return new PasswordHash(inTurn(() -> encoder.encode(password)));
    }

    @Override
    public Optional<Identity> verify(EmailAddress email, CharSequence password) {
        Optional<Credential> found = find(email);
        String nobodysHash = nobodys.join();
        String hash = found.map(c -> c.passwordHash().value()).orElse(nobodysHash);
        boolean right = inTurn(() -> encoder.matches(password, hash));
        return found.filter(c -> right).map(c -> new Identity(c.account(), c.role()));
    }

    private Optional<Credential> find(EmailAddress email) {
        try {
            return table.find(key.of(email));
        } catch (DataAccessException e) {
            throw new CommandsUnavailable("the event store cannot be reached", e);
        }
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
