package tv.marquee.ops.tmdb;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request taken apart: the path behind {@code /3/} in pieces, and the query parameters; the first of equal names counts. */
record Question(List<String> path, Map<String, String> parameters) {

    private static final int LAST_PAGE = 500;

    /** @throws TmdbError.Refused (404) when the path is not under {@code /3/} or cannot be decoded */
    static Question of(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        if (!path.startsWith("/3/")) {
            throw TmdbError.NOT_FOUND.refused();
        }
        Map<String, String> parameters = new HashMap<>();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Question(List.of(path.substring(3).split("/")), parameters);
    }

    /** The parameter, if it is there and not blank. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** The page asked for, 1 when none is. */
    int page() {
        int page = parameter("page").map(Question::number).orElse(1);
        if (page < 1 || page > LAST_PAGE) {
            throw TmdbError.PAGE.refused();
        }
        return page;
    }

    Optional<LocalDate> date(String name) {
        try {
            return parameter(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw TmdbError.DATE.refused();
        }
    }

    /** The number in {@code text}, or -1 when there is none. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw TmdbError.NOT_FOUND.refused();
        }
    }
}
