package tv.marquee.command.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/** The profiles that each account has now. */
public final class ProfileSeatTable {

    /** The space of advisory locks in which an account's seats are locked; the fence has one of its own. */
    private static final int LOCKS = 4_711_002;

    private final JdbcTemplate jdbc;

    ProfileSeatTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets no other transaction change the seats of the account until this one ends. */
    public void lock(AccountId account) {
        jdbc.query("select pg_advisory_xact_lock(?, hashtext(?))", row -> {}, LOCKS, account.toString());
    }

    /** How many profiles the account has. */
    public int taken(AccountId account) {
        return count("select count(*) from event_store.profile_seat where account_id = ?", account.value());
    }

    /** Whether the profile has a seat, and may see everything. */
    public boolean isGrownUp(ProfileId profile) {
        return count("select count(*) from event_store.profile_seat where grown_up and profile_id = ?", profile.value())
                > 0;
    }

    /** Whether the account has another profile, besides this one, that may see everything. */
    public boolean hasOtherGrownUp(AccountId account, ProfileId profile) {
        return count(
                        "select count(*) from event_store.profile_seat"
                                + " where account_id = ? and grown_up and profile_id <> ?",
                        account.value(),
                        profile.value())
                > 0;
    }

    /** Gives a profile its seat; nothing happens when it has one. */
    public void take(AccountId account, ProfileId profile, boolean grownUp) {
        jdbc.update(
                "insert into event_store.profile_seat (account_id, profile_id, grown_up) values (?, ?, ?)"
                        + " on conflict do nothing",
                account.value(),
                profile.value(),
                grownUp);
    }

    /** The account of a profile; empty when the profile has no seat. */
    public Optional<AccountId> accountOf(ProfileId profile) {
        return jdbc
                .query(
                        "select account_id from event_store.profile_seat where profile_id = ?",
                        (row, n) -> new AccountId(row.getObject(1, UUID.class)),
                        profile.value())
                .stream()
                .findFirst();
    }

    /** The profiles of an account. */
    public List<ProfileId> profilesOf(AccountId account) {
        return jdbc.query(
                "select profile_id from event_store.profile_seat where account_id = ?",
                (row, n) -> new ProfileId(row.getObject(1, UUID.class)),
                account.value());
    }

    /** Says anew whether a profile may see everything. */
    public void describe(ProfileId profile, boolean grownUp) {
        jdbc.update("update event_store.profile_seat set grown_up = ? where profile_id = ?", grownUp, profile.value());
    }

    /** Takes a profile's seat back. */
    public void leave(ProfileId profile) {
        jdbc.update("delete from event_store.profile_seat where profile_id = ?", profile.value());
    }

    private int count(String query, Object... parameters) {
        Integer found = jdbc.queryForObject(query, Integer.class, parameters);
        return found == null ? 0 : found;
    }
}
