package tv.marquee.ops.tmdb;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Which films a list holds and in which order. Every order is total, so that pages neither overlap nor leave gaps. */
final class Lists {

    private final LiveFilms films;
    private final LocalDate today;

    Lists(LiveFilms films, LocalDate today) {
        this.films = films;
        this.today = today;
    }

    List<Film> popular() {
        return sorted(film -> true, byPopularity());
    }

    /** By editorial weight, since nobody votes here. */
    List<Film> topRated() {
        return sorted(film -> true, comparingDouble(Film::popularity).reversed());
    }

    /** Films whose first night has its anniversary in this month. */
    List<Film> nowPlaying() {
        return sorted(film -> film.releaseDate().getMonth() == today.getMonth(), byPopularity());
    }

    /** By how much popularity has risen in the last day or week. */
    List<Film> trending(int days) {
        LocalDate before = today.minusDays(days);
        return sorted(
                film -> true,
                comparingDouble((Film film) -> Drift.rise(film, before, today)).reversed());
    }

    /** Films in whose title, or original title, every word of the query appears; case and accents do not matter. */
    List<Film> search(Question question) {
        List<String> words = question.parameter("query")
                .map(query -> Arrays.stream(plain(query).split("\\s+"))
                        .filter(word -> !word.isBlank())
                        .toList())
                .orElse(List.of());
        if (words.isEmpty()) {
            return List.of();
        }
        Predicate<Film> matches = film -> {
            String titles = plain(film.title() + " " + film.originalTitle());
            return words.stream().allMatch(titles::contains);
        };
        return sorted(
                matches.and(ofYear(question, "year")).and(ofYear(question, "primary_release_year")), byPopularity());
    }

    /** {@code with_genres} takes ids joined by a comma (all of them) or by a bar (any of them). */
    List<Film> discover(Question question) {
        Predicate<Film> genres =
                question.parameter("with_genres").map(Lists::withGenres).orElse(film -> true);
        Predicate<Film> year = ofYear(question, "primary_release_year");
        return sorted(genres.and(year), order(question.parameter("sort_by").orElse("popularity.desc")));
    }

    private Comparator<Film> byPopularity() {
        return comparingDouble((Film film) -> Drift.popularity(film, today)).reversed();
    }

    private Comparator<Film> order(String sortBy) {
        Map<String, Comparator<Film>> ascending = Map.of(
                "popularity.asc", byPopularity().reversed(),
                "title.asc", comparing(Film::title),
                "primary_release_date.asc", comparing(Film::releaseDate));
        Comparator<Film> found = ascending.get(sortBy);
        if (found != null) {
            return found;
        }
        Comparator<Film> opposite = ascending.get(sortBy.replace(".desc", ".asc"));
        return opposite != null ? opposite.reversed() : byPopularity();
    }

    private List<Film> sorted(Predicate<Film> wanted, Comparator<Film> order) {
        return films.all().stream()
                .filter(wanted)
                .sorted(order.thenComparingInt(Film::id))
                .toList();
    }

    private static Predicate<Film> withGenres(String text) {
        List<Integer> ids =
                Arrays.stream(text.split("[,|]")).map(Question::number).toList();
        return text.contains("|")
                ? film -> film.genreIds().stream().anyMatch(ids::contains)
                : film -> film.genreIds().containsAll(ids);
    }

    private static Predicate<Film> ofYear(Question question, String name) {
        return question.parameter(name)
                .map(Question::number)
                .<Predicate<Film>>map(year -> film -> film.releaseDate().getYear() == year)
                .orElse(film -> true);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
