package tv.marquee.domain.privacy;

/** What something that is known of a person is used for. */
public enum Purpose {
    /** To do what the person subscribed to. */
    CONTRACT("6 (1) (b)"),
    /** To find out what the person may like, and to learn from many what goes together. May be objected to. */
    RECOMMENDATION("6 (1) (f)"),
    /** Figures for the business, under pseudonyms and of groups. */
    FIGURES("6 (1) (f)"),
    /** To keep from children what is not for them. */
    MINORS("6 (1) (c)"),
    /** To keep others out of what is the person's. */
    SECURITY("6 (1) (f)"),
    /** Since law wants it kept, as tax law does of invoices. */
    LAW("6 (1) (c)"),
    /** To do what the person has a right to. */
    RIGHTS("6 (1) (c)");

    private final String basis;

    Purpose(String basis) {
        this.basis = basis;
    }

    /** The paragraph of Regulation (EU) 2016/679 that allows it. */
    public String basis() {
        return basis;
    }
}
