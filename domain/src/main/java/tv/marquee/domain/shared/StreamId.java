package tv.marquee.domain.shared;

/**
 * Identifies a stream of events: all that ever happened to one title, account, profile or
 * subscription, or on an account's screens.
 *
 * @param kind {@code title}, {@code account}, {@code profile}, {@code viewing} or {@code subscription}
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

    /** The screens of an account. */
    public static StreamId ofViewing(AccountId account) {
        return new StreamId("viewing", account.toString());
    }

    /** The subscription of an account; it has one at most, which may end and start again. */
    public static StreamId ofSubscription(AccountId account) {
        return new StreamId("subscription", account.toString());
    }
}
