package tv.marquee.domain.privacy;

/** Why an answer takes longer than a month: article 12 (3). */
public enum ExtensionReason {
    COMPLEX,
    MANY_REQUESTS
}
