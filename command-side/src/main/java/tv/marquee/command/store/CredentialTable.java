package tv.marquee.command.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

/** Who may sign in, by the keyed hash of an e-mail address. */
public final class CredentialTable {

    private final JdbcTemplate jdbc;

    CredentialTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an account. Waits while another transaction is adding one with the same address.
     *
     * @return false when the address or the account is there already; then nothing was added
     */
    public boolean add(byte[] emailKey, Credential credential) {
        return jdbc.update(
                        "insert into event_store.credential (email_key, account_id, password_hash, role)"
                                + " values (?, ?, ?, ?) on conflict do nothing",
                        emailKey,
                        credential.account().value(),
                        credential.passwordHash().value(),
                        credential.role().name())
                == 1;
    }

    /** Lets an account sign in by another password, and voids earlier sign-ins. */
    public void replacePassword(AccountId account, PasswordHash hash, Instant at) {
        jdbc.update(
                "update event_store.credential set password_hash = ?, valid_since = ? where account_id = ?",
                hash.value(),
                Timestamp.from(at),
                account.value());
    }

    /** Voids what an account signed in before. */
    public void voidSignInsBefore(AccountId account, Instant at) {
        jdbc.update(
                "update event_store.credential set valid_since = ? where account_id = ?",
                Timestamp.from(at),
                account.value());
    }

    /**
     * Lets an account sign in by another address. Waits while another transaction takes the same address.
     *
     * @return false when another account has the address; then nothing changed
     */
    public boolean replaceAddress(AccountId account, byte[] emailKey) {
        return jdbc.update(
                        "update event_store.credential set email_key = ? where account_id = ? and not exists"
                                + " (select 1 from event_store.credential where email_key = ? and account_id <> ?)",
                        emailKey,
                        account.value(),
                        emailKey,
                        account.value())
                == 1;
    }

    /** Since when sign-ins of an account count: {@link Instant#MIN} when they always did, {@link Instant#MAX} when there is no such account. */
    public Instant validSince(AccountId account) {
        return jdbc
                .query(
                        "select valid_since from event_store.credential where account_id = ?",
                        (row, n) -> row.getTimestamp(1) == null
                                ? Instant.MIN
                                : row.getTimestamp(1).toInstant(),
                        account.value())
                .stream()
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** The account of an address; empty when there is none. */
    public Optional<Credential> find(byte[] emailKey) {
        return find("email_key", emailKey);
    }

    /** What an account signs in with; empty when it cannot. */
    public Optional<Credential> find(AccountId account) {
        return find("account_id", account.value());
    }

    private Optional<Credential> find(String column, Object key) {
        return jdbc
                .query(
                        "select account_id, password_hash, role from event_store.credential where " + column + " = ?",
                        (row, n) -> new Credential(
                                new AccountId(row.getObject(1, UUID.class)),
                                new PasswordHash(row.getString(2)),
                                Role.valueOf(row.getString(3))),
                        key)
                .stream()
                .findFirst();
    }

    /** What signing in needs to know of an account. */
    public record Credential(AccountId account, PasswordHash passwordHash, Role role) {}
}
