package tv.marquee.ops.tmdb;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** TMDB's movie genres with the ids it gives them. */
enum Genre {
    ACTION(28, "Action"),
    ADVENTURE(12, "Adventure"),
    ANIMATION(16, "Animation"),
    COMEDY(35, "Comedy"),
    CRIME(80, "Crime"),
    DOCUMENTARY(99, "Documentary"),
    DRAMA(18, "Drama"),
    FAMILY(10751, "Family"),
    FANTASY(14, "Fantasy"),
    HISTORY(36, "History"),
    HORROR(27, "Horror"),
    MUSIC(10402, "Music"),
    MYSTERY(9648, "Mystery"),
    ROMANCE(10749, "Romance"),
    SCIENCE_FICTION(878, "Science Fiction"),
    TV_MOVIE(10770, "TV Movie"),
    THRILLER(53, "Thriller"),
    WAR(10752, "War"),
    WESTERN(37, "Western");

    private static final Map<Integer, Genre> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(genre -> genre.id, Function.identity()));

    private final int id;
    private final String label;

    Genre(int id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Id and name as TMDB writes them. */
    Map<String, Object> json() {
        return Json.object("id", id, "name", label);
    }

    /** @throws IllegalArgumentException when TMDB has no movie genre with this id */
    static Genre of(int id) {
        Genre genre = BY_ID.get(id);
        if (genre == null) {
            throw new IllegalArgumentException("no movie genre " + id);
        }
        return genre;
    }
}
