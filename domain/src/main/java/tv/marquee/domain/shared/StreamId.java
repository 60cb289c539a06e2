package tv.marquee.domain.shared;

/**
 * Identifies a stream of events: all that ever happened to one title, account or profile.
 *
 * @param kind {@code title}, {@code account} or {@code profile}
 * @param id the identity within that kind, in text
 */
public record StreamId(String kind, String id) {

    public static StreamId of(TitleId title) {
        return new StreamId("title", title.value());
    }

    public static StreamId of(AccountId account) {
        return new StreamId("account", account.toString());
    }

    public static StreamId of(ProfileId profile) {
        return new StreamId("profile", profile.toString());
    }
}
