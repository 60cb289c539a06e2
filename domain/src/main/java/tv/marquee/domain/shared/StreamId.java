package tv.marquee.domain.shared;

import java.util.UUID;

/**
 * Identifies a stream of events: all that ever happened to one title, account, profile,
 * subscription or review, on an account's screens and devices, to an impression, or to a request of a person.
 *
 * @param kind {@code title}, {@code account}, {@code profile}, {@code viewing}, {@code subscription}, {@code review}, {@code download}, {@code impression} or {@code request}
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

    /** The devices on which an account keeps titles. */
    public static StreamId ofDownloads(AccountId account) {
        return new StreamId("download", account.toString());
    }

    /** The impression of an identity. */
    public static StreamId ofImpression(UUID impression) {
        return new StreamId("impression", impression.toString());
    }

    /** The request of an identity. */
    public static StreamId ofRequest(UUID request) {
        return new StreamId("request", request.toString());
    }

    /** The review of an identity. */
    public static StreamId ofReview(UUID review) {
        return new StreamId("review", review.toString());
    }
}
