package tv.marquee.domain.privacy;

/** What a person may ask for (Regulation (EU) 2016/679). */
public enum RequestKind {
    /** To be forgotten: article 17. */
    ERASURE,
    /** To be given what is known, also in a form that programs read: articles 15 and 20. */
    ACCESS,
    /** To have what is wrong put right: article 16. */
    RECTIFICATION,
    /** That what is known is used for nothing but what they ask for themselves: article 18. */
    RESTRICTION,
    /** That nothing is worked out from what they do: article 21. */
    OBJECTION
}
