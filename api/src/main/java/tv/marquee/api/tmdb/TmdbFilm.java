package tv.marquee.api.tmdb;

/** What TMDB says of one film. */
sealed interface TmdbFilm {

    /** Its details with credits, keywords and release dates, as UTF-8 JSON. */
    record Found(byte[] body) implements TmdbFilm {}

    /** TMDB does not have it, or has it no longer. */
    record Gone() implements TmdbFilm {}

    /** The answer makes no sense; the film is left as it is. */
    record Unreadable(String reason) implements TmdbFilm {}
}
