package tv.marquee.domain.privacy;

/** What may be done about what is known of a person (Regulation (EU) 2016/679). */
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
    OBJECTION,
    /** Nobody asks: the account was of no use to its holder for so long that it is not kept any more, article 5 (1) (e). */
    RETENTION_END;

    /** Whether a person may ask for it. */
    public boolean isAskedFor() {
        return this != RETENTION_END;
    }

    /** Whether keys are destroyed when it is approved. */
    public boolean forgets() {
        return this == ERASURE || this == RETENTION_END;
    }
}
