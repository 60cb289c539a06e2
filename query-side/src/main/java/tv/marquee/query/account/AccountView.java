package tv.marquee.query.account;

import tv.marquee.domain.account.Role;

/**
 * An account as it stands on the shelf {@code accounts}.
 *
 * @param id a UUID
 * @param country ISO 3166-1 alpha-2 code
 * @param restricted whether what is known of its people is used for nothing but to give them what they ask for
 * @param position of the last event that it follows from
 */
public record AccountView(
        String id, String displayName, int birthYear, String country, Role role, boolean restricted, long position) {

    /** The view with another holder. */
    public AccountView with(String name, int born, String where, long at) {
        return new AccountView(id, name, born, where, role, restricted, at);
    }

    /** The view with another role. */
    public AccountView with(Role other) {
        return new AccountView(id, displayName, birthYear, country, other, restricted, position);
    }

    /** The view with or without a restriction. */
    public AccountView restricted(boolean now, long at) {
        return new AccountView(id, displayName, birthYear, country, role, now, at);
    }

    /** The view after something that it does not show. */
    public AccountView at(long other) {
        return new AccountView(id, displayName, birthYear, country, role, restricted, other);
    }
}
