package tv.marquee.query.account;

import tv.marquee.domain.account.Role;

/**
 * An account as it stands on the shelf {@code accounts}.
 *
 * @param id a UUID
 * @param country ISO 3166-1 alpha-2 code
 * @param position of the last event that it follows from
 */
public record AccountView(String id, String displayName, int birthYear, String country, Role role, long position) {}
