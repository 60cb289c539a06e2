package tv.marquee.domain.recommendation;

/** What a person did with a title, the most telling of what they did. */
public enum Act {
    RATED("rated", 1),
    FINISHED("finished", 1),
    /** Begun, and not seen to its end. */
    BEGUN("begun", .5),
    /** Put on My List, no more. */
    LISTED("listed", .5);

    private final String text;
    private final double byDefault;

    Act(String text, double byDefault) {
        this.text = text;
        this.byDefault = byDefault;
    }

    /** Its name in a manifest. */
    public String text() {
        return text;
    }

    /** What it counts as long as the log says too little of it; a rating is 1. */
    public double byDefault() {
        return byDefault;
    }
}
