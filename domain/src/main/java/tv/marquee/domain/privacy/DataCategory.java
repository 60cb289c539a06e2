package tv.marquee.domain.privacy;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of people, by what it is used for. Every field of every event of a person belongs to one, by {@code family.field}, where the family is
 * that of the event's type: {@code account.email} is the field {@code email} of events of {@code AccountEvent}; {@code *} stands for every family.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that nobody can change
public enum DataCategory {
    /** Who holds an account. */
    HOLDER(
            EnumSet.of(Purpose.CONTRACT, Purpose.MINORS, Purpose.FIGURES),
            "account.email",
            "account.displayName",
            "account.birthYear",
            "account.country",
            "account.role"),
    /** What shows who it is: hashes alone. */
    SIGN_IN(EnumSet.of(Purpose.SECURITY), "account.passwordHash", "profile.pin"),
    /** Who else uses it, and what is for them. */
    HOUSEHOLD(
            EnumSet.of(Purpose.CONTRACT, Purpose.MINORS),
            "profile.name",
            "profile.face",
            "profile.maturity",
            "profile.personalised"),
    /** What they rate, list and hide. */
    TASTE(EnumSet.of(Purpose.CONTRACT, Purpose.RECOMMENDATION, Purpose.FIGURES), "profile.title", "profile.stars"),
    /** What they watch, and how far. */
    WATCHING(
            EnumSet.of(Purpose.CONTRACT, Purpose.RECOMMENDATION, Purpose.FIGURES),
            "viewing.title",
            "viewing.playback",
            "viewing.position",
            "viewing.duration",
            "viewing.device",
            "viewing.playing"),
    /** What they write for others to read, and what they complain of. */
    REVIEWS(
            EnumSet.of(Purpose.CONTRACT, Purpose.RECOMMENDATION, Purpose.FIGURES),
            "review.title",
            "review.text",
            "review.reason",
            "review.reporter"),
    /** What they were shown, and why. */
    SHOWN(EnumSet.of(Purpose.RECOMMENDATION, Purpose.FIGURES), "impression.impression", "impression.shown"),
    /** What they keep where. */
    DEVICES(EnumSet.of(Purpose.CONTRACT), "download.device", "download.name", "download.title", "download.expires"),
    /** What they subscribe to. */
    SUBSCRIPTION(
            EnumSet.of(Purpose.CONTRACT, Purpose.FIGURES),
            "subscription.offer",
            "subscription.trial",
            "subscription.cycle",
            "subscription.effective",
            "subscription.from",
            "subscription.graceUntil"),
    /** What they pay, and by what; never the number of a card. */
    PAYMENTS(
            EnumSet.of(Purpose.CONTRACT, Purpose.LAW, Purpose.FIGURES),
            "subscription.invoice",
            "subscription.amount",
            "subscription.method",
            "subscription.payment",
            "subscription.attempt",
            "subscription.retryAt"),
    /** That they have the use of all this limited. */
    LIMITS(EnumSet.of(Purpose.RIGHTS), "account.restricted", "profile.restricted"),
    /** Who else looked at it. */
    LOOKUPS(EnumSet.of(Purpose.RIGHTS), "account.by", "account.what"),
    /** Whose it is, by random ids, and when it happened. */
    REFERENCE(EnumSet.of(Purpose.CONTRACT), "*.account", "*.profile", "*.at");

    private final Set<Purpose> purposes;
    private final Set<String> fields;

    DataCategory(Set<Purpose> purposes, String... fields) {
        this.purposes = Set.copyOf(purposes);
        this.fields = Set.of(fields);
    }

    /** What it is used for. */
    public Set<Purpose> purposes() {
        return EnumSet.copyOf(purposes);
    }

    /** What belongs to it, by {@code family.field}. */
    public Set<String> fields() {
        return fields;
    }
}
