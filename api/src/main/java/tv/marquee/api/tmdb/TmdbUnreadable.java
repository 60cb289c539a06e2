package tv.marquee.api.tmdb;

/** TMDB answered with something that is not what it promises: no JSON, too large, or without the parts that we need. */
public final class TmdbUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TmdbUnreadable(String reason) {
        super(reason);
    }
}
