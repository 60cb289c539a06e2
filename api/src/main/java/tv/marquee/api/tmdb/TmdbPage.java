package tv.marquee.api.tmdb;

import java.util.List;

/**
 * One page of a list of films.
 *
 * @param films in TMDB's order
 * @param totalPages how many pages there are, by TMDB's word; at most 500 of them can be had
 * @param broken how many entries had no number and were left out
 */
record TmdbPage(List<Film> films, int totalPages, int broken) {

    TmdbPage {
        films = List.copyOf(films);
    }

    /**
     * An entry.
     *
     * @param id TMDB's number
     * @param adult whether it is for adults only, as far as the list says
     */
    record Film(long id, boolean adult) {}
}
