package tv.marquee.api.tmdb;

import org.jspecify.annotations.Nullable;

/** TMDB did not answer, or asked to come back later than we can wait. The same call may succeed another time. */
public final class TmdbUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TmdbUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
