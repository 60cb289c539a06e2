package tv.marquee.command.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.shared.AccountId;

/** The secrets that people share with their authenticator apps, sealed. */
public final class SecondFactorTable {

    private final JdbcTemplate jdbc;

    SecondFactorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A secret.
     *
     * @param enrolled whether a code made with it was given once
     */
    public record Row(byte[] secret, boolean enrolled) {}

    /** That of an account, if there is one. */
    public Optional<Row> find(AccountId account) {
        return jdbc
                .query(
                        "select secret, enrolled from event_store.second_factor where account_id = ?",
                        (row, n) -> new Row(row.getBytes(1), row.getBoolean(2)),
                        account.value())
                .stream()
                .findFirst();
    }

    /** Keeps a secret that nobody has given a code of; leaves one that is there as it is. */
    public void add(AccountId account, byte[] sealed) {
        jdbc.update(
                "insert into event_store.second_factor (account_id, secret) values (?, ?) on conflict do nothing",
                account.value(),
                sealed);
    }

    /**
     * Takes note that a code was right, by which a secret is enrolled.
     *
     * @return false when that code, or a later one, was accepted before
     */
    public boolean accept(AccountId account, long step) {
        return jdbc.update(
                        "update event_store.second_factor set enrolled = true, last_step = ?"
                                + " where account_id = ? and last_step < ?",
                        step,
                        account.value(),
                        step)
                == 1;
    }

    /** Forgets the secret of an account, so that another may be enrolled. */
    public void remove(AccountId account) {
        jdbc.update("delete from event_store.second_factor where account_id = ?", account.value());
    }
}
