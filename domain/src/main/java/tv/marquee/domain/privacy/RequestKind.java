package tv.marquee.domain.privacy;

/** What a person may ask for (Regulation (EU) 2016/679). */
public enum RequestKind {
    /** To be forgotten: article 17. */
    ERASURE,
    /** To be given what is known, also in a form that programs read: articles 15 and 20. */
    ACCESS
}
