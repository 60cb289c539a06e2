package tv.marquee.api.problem;

import tv.marquee.domain.shared.TitleId;

/** A title was asked for that the catalogue does not have. */
public final class TitleNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TitleId title;
    private final boolean withdrawn;

    private TitleNotFound(TitleId title, boolean withdrawn) {
        super("title not found", null, false, false);
        this.title = title;
        this.withdrawn = withdrawn;
    }

    /** It never was in the catalogue. */
    public static TitleNotFound unknown(TitleId title) {
        return new TitleNotFound(title, false);
    }

    /** It left the catalogue. */
    public static TitleNotFound gone(TitleId title) {
        return new TitleNotFound(title, true);
    }

    Problem problem() {
        if (withdrawn) {
            return ProblemType.TITLE_GONE.with(title + " left the catalogue.");
        }
        return ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + title + ".");
    }
}
