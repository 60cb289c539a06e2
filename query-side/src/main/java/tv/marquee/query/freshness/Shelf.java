package tv.marquee.query.freshness;

/** The shelves in Elasticsearch. Projections keep them, but for {@link #TRENDS}, which a job counts. */
public enum Shelf {
    TITLES("titles"),
    PROFILES("profiles"),
    ACCOUNTS("accounts"),
    VIEWING("viewing"),
    SUBSCRIPTIONS("subscriptions"),
    REVIEWS("reviews"),
    DOWNLOADS("downloads"),
    IMPRESSIONS("impressions"),
    REQUESTS("requests"),
    EMBEDDINGS("embeddings"),
    TRENDS("trends");

    /** The index of one document a shelf that says how far it has followed the log: {@code {"position": N}}. */
    public static final String PROGRESS_INDEX = "progress";

    private final String alias;

    Shelf(String alias) {
        this.alias = alias;
    }

    /** The alias under which the shelf is read and written, and its document's id in {@link #PROGRESS_INDEX}. */
    public String alias() {
        return alias;
    }
}
