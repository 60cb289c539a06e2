package tv.marquee.api.tmdb;

/** What TMDB's terms ask to be shown wherever its data is shown. */
public final class TmdbAttribution {

    /** Stands on the foot of every page. */
    public static final String TEXT = "This product uses the TMDB API but is not endorsed or certified by TMDB.";

    /** Where the data comes from. */
    public static final String LINK = "https://www.themoviedb.org/";

    private TmdbAttribution() {}
}
