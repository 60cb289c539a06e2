package tv.marquee.api.tmdb;

/** TMDB, or our own settings, will not have this call: a wrong key, a wrong address. To call again is of no use. */
public final class TmdbRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TmdbRejected(String reason) {
        super(reason);
    }
}
