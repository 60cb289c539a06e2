package tv.marquee.api.tmdb;

/**
 * What calls cost so far.
 *
 * @param requests sent to TMDB, repeated ones included
 * @param unchanged of them, answered by 304: what we had is still so
 * @param cached answered from disk without asking TMDB
 */
public record CallCounts(long requests, long unchanged, long cached) {

    CallCounts since(CallCounts earlier) {
        return new CallCounts(requests - earlier.requests, unchanged - earlier.unchanged, cached - earlier.cached);
    }
}
