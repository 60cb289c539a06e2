package tv.marquee.query.recommendation;

/** What a person did with a title, the most telling of what they did. */
enum Act {
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
    String text() {
        return text;
    }

    /** What it counts in a model that does not say. */
    double byDefault() {
        return byDefault;
    }
}
