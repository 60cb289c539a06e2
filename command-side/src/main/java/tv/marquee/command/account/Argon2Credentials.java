package tv.marquee.command.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.secret.Argon2Hashes;
import tv.marquee.command.store.CredentialTable;
import tv.marquee.command.store.CredentialTable.Credential;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.Reaching;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;

/** Passwords by Argon2id; checking one takes as long for an address that nobody has. */
final class Argon2Credentials implements Credentials {

    private static final int UNKNOWABLE_BYTES = 32;

    private final CredentialTable table;
    private final Histories histories;
    private final AddressKey key;
    private final Argon2Hashes hashes;

    /** Matches no password; checked for addresses that nobody has, so that they take as long. Made beside the start. */
    private final CompletableFuture<String> nobodys;

    Argon2Credentials(
            CredentialTable table, Histories histories, AddressKey key, Argon2Hashes hashes, SecureRandom random) {
        this.table = table;
        this.histories = histories;
        this.key = key;
        this.hashes = hashes;
        byte[] unknowable = new byte[UNKNOWABLE_BYTES];
        random.nextBytes(unknowable);
        this.nobodys =
                CompletableFuture.supplyAsync(() -> hashes.hash(HexFormat.of().formatHex(unknowable)));
    }

    @Override
    public PasswordHash hash(CharSequence password) {
        return new PasswordHash(hashes.hash(password));
    }

    @Override
    public Optional<Identity> verify(EmailAddress email, CharSequence password) {
        Optional<Credential> found = Reaching.eventStore(() -> table.find(key.of(email)));
        String nobodysHash = nobodys.join();
        String hash = found.map(c -> c.passwordHash().value()).orElse(nobodysHash);
        boolean right = hashes.matches(password, hash);
        return found.filter(c -> right).map(c -> new Identity(c.account(), c.role()));
    }

    @Override
    public boolean verify(AccountId account, CharSequence password) {
        return Reaching.eventStore(() -> table.find(account))
                .map(c -> hashes.matches(password, c.passwordHash().value()))
                .orElse(false);
    }

    @Override
    public Optional<AccountId> find(EmailAddress email) {
        return Reaching.eventStore(() -> table.find(key.of(email))).map(Credential::account);
    }

    @Override
    public Account account(AccountId account) {
        return (Account) Reaching.eventStore(() -> histories.state(StreamId.of(account)));
    }

    @Override
    public Instant validSince(AccountId account) {
        return Reaching.eventStore(() -> table.validSince(account));
    }
}
