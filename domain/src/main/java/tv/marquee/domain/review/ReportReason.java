package tv.marquee.domain.review;

/** Why somebody complains of a review. */
public enum ReportReason {
    SPOILER,
    ABUSE,
    SPAM,
    OTHER
}
