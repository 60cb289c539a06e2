package tv.marquee.ops.tmdb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which question gets which answer. Days are UTC days; cache times are those seen in TMDB's real answers. */
final class Routes {

    private static final Duration KEEP_CONFIGURATION = Duration.ofSeconds(43_200);
    private static final Duration KEEP_DETAILS = Duration.ofSeconds(28_800);
    private static final Duration KEEP_LIST = Duration.ofSeconds(21_600);
    private static final Duration KEEP_SEARCH = Duration.ofSeconds(600);
    private static final Duration DO_NOT_KEEP = Duration.ZERO;
    private static final int MOST_APPENDED = 20;
    private static final int LONGEST_RANGE_DAYS = 14;

    private final LiveFilms films;
    private final InstantSource clock;

    Routes(LiveFilms films, InstantSource clock) {
        this.films = films;
        this.clock = clock;
    }

    /** @throws TmdbError.Refused when the question is unknown or wrong */
    Answer answer(Question question) {
        LocalDate today = today();
        Lists lists = new Lists(films, today);
        return switch (String.join("/", question.path())) {
            case "configuration" -> Answer.of(configuration(), KEEP_CONFIGURATION);
            case "genre/movie/list" -> Answer.of(genres(), KEEP_CONFIGURATION);
            case "movie/popular" -> Answer.of(page(lists.popular(), question), KEEP_LIST);
            case "movie/top_rated" -> Answer.of(page(lists.topRated(), question), KEEP_LIST);
            case "movie/now_playing" -> nowPlaying(lists, question);
            case "trending/movie/day" -> trending(lists.trending(1), question);
            case "trending/movie/week" -> trending(lists.trending(7), question);
            case "search/movie" -> Answer.of(page(lists.search(question), question), KEEP_SEARCH);
            case "discover/movie" -> Answer.of(page(lists.discover(question), question), KEEP_SEARCH);
            case "movie/changes" -> changes(question);
            default -> film(question);
        };
    }

    private Answer film(Question question) {
        List<String> path = question.path();
        if (path.size() < 2 || path.size() > 3 || !path.getFirst().equals("movie")) {
            throw TmdbError.NOT_FOUND.refused();
        }
        Film film = films.find(Question.number(path.get(1))).orElseThrow(TmdbError.NOT_FOUND::refused);
        if (path.size() == 2) {
            return Answer.of(FilmJson.details(film, today(), appended(question)), KEEP_DETAILS);
        }
        Map<String, Object> json = Json.object("id", film.id());
        switch (path.get(2)) {
            case "credits" -> json.putAll(FilmJson.credits(film));
            case "keywords" -> json.putAll(FilmJson.keywords(film));
            case "release_dates" -> json.putAll(FilmJson.releaseDates(film));
            default -> throw TmdbError.NOT_FOUND.refused();
        }
        return Answer.of(json, KEEP_DETAILS);
    }

    private static Set<String> appended(Question question) {
        List<String> names = question.parameter("append_to_response").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .toList();
        if (names.size() > MOST_APPENDED) {
            throw TmdbError.TOO_MANY_APPENDED.refused();
        }
        return names.stream().map(String::strip).collect(Collectors.toSet());
    }

    /** The last 24 hours, or whole days from {@code start_date} to {@code end_date}, both included. */
    private Answer changes(Question question) {
        int page = question.page();
        boolean dated = question.parameter("start_date").isPresent()
                || question.parameter("end_date").isPresent();
        List<Integer> ids = dated ? changesOfDays(question) : changesOfLastDay();
        return Answer.of(Page.OF_CHANGES.cut(ids, page, id -> Json.object("id", id, "adult", false)), DO_NOT_KEEP);
    }

    private List<Integer> changesOfLastDay() {
        Instant now = clock.instant();
        return films.changedBetween(now.minus(1, ChronoUnit.DAYS), now.plusMillis(1));
    }

    private List<Integer> changesOfDays(Question question) {
        LocalDate end = question.date("end_date").orElse(today());
        LocalDate start = question.date("start_date").orElse(end.minusDays(1));
        long days = ChronoUnit.DAYS.between(start, end);
        if (days < 0 || days > LONGEST_RANGE_DAYS) {
            throw TmdbError.DATE_RANGE.refused();
        }
        return films.changedBetween(startOf(start), startOf(end.plusDays(1)));
    }

    private Answer nowPlaying(Lists lists, Question question) {
        LocalDate first = today().withDayOfMonth(1);
        Map<String, Object> json = Json.object(
                "dates",
                Json.object("maximum", first.plusMonths(1).minusDays(1).toString(), "minimum", first.toString()));
        json.putAll(page(lists.nowPlaying(), question));
        return Answer.of(json, KEEP_LIST);
    }

    private Answer trending(List<Film> order, Question question) {
        return Answer.of(
                Page.OF_FILMS.cut(order, question.page(), film -> {
                    Map<String, Object> json = FilmJson.summary(film, today());
                    json.put("media_type", "movie");
                    return json;
                }),
                KEEP_LIST);
    }

    private Map<String, Object> page(List<Film> order, Question question) {
        return Page.OF_FILMS.cut(order, question.page(), film -> FilmJson.summary(film, today()));
    }

    private static Map<String, Object> configuration() {
        return Json.object(
                "images",
                Json.object(
                        "base_url", "http://127.0.0.1/t/p/",
                        "secure_base_url", "https://127.0.0.1/t/p/",
                        "backdrop_sizes", List.of("w300", "w780", "w1280", "original"),
                        "logo_sizes", List.of("w45", "w92", "w154", "w185", "w300", "w500", "original"),
                        "poster_sizes", List.of("w92", "w154", "w185", "w342", "w500", "w780", "original"),
                        "profile_sizes", List.of("w45", "w185", "h632", "original"),
                        "still_sizes", List.of("w92", "w185", "w300", "original")),
                "change_keys",
                List.of("cast", "crew", "general", "genres", "overview", "plot_keywords", "title"));
    }

    private static Map<String, Object> genres() {
        return Json.object(
                "genres", Arrays.stream(Genre.values()).map(Genre::json).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
