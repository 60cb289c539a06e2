package tv.marquee.api.tmdb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.api.tmdb.MappedTitle.Described;
import tv.marquee.api.tmdb.MappedTitle.Reason;
import tv.marquee.api.tmdb.MappedTitle.Unfit;
import tv.marquee.domain.catalogue.Company;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.shared.TitleId;

/**
 * Turns a body of TMDB's {@code /movie/{id}?append_to_response=credits,keywords,release_dates} into a command. Equal facts give equal
 * commands, however TMDB orders what has no order. Only a body without id or title, and films for adults only, are left
 * out; any other value that is missing or makes no sense reads as not known, and what is over-long is cut.
 */
public final class TitleMapper {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LARGEST_ID = 999_999_999_999L;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern IMDB = Pattern.compile("tt[0-9]{5,12}");
    private static final Pattern POSTER = Pattern.compile("/[A-Za-z0-9_-]{1,200}\\.[a-z]{3,4}");

    private TitleMapper() {}

    /** Maps a body in UTF-8. */
    public static MappedTitle map(byte[] body, Instant at) {
        try {
            return map(JSON.readTree(body), at);
        } catch (JacksonException e) {
            return new Unfit(null, Reason.NOT_JSON);
        }
    }

    /** Maps a body that is a text, such as a line of a file. */
    public static MappedTitle map(String body, Instant at) {
        try {
            return map(JSON.readTree(body), at);
        } catch (JacksonException e) {
            return new Unfit(null, Reason.NOT_JSON);
        }
    }

    private static MappedTitle map(@Nullable JsonNode body, Instant at) {
        if (body == null || !body.isObject()) {
            return new Unfit(null, Reason.NOT_AN_OBJECT);
        }
        long id = Fields.number(body, "id", LARGEST_ID);
        if (id == 0) {
            return new Unfit(null, Reason.NO_ID);
        }
        TitleId title = TitleId.tmdb(id);
        if (body.path("adult").booleanValue(false)) {
            return new Unfit(title, Reason.ADULT);
        }
        if (Fields.text(body, "title", 400).isEmpty()) {
            return new Unfit(title, Reason.NO_TITLE);
        }
        try {
            return new Described(new DescribeTitle(
                    title,
                    details(body),
                    CreditsMapper.map(body.path("credits")),
                    keywords(body),
                    popularity(body),
                    at));
        } catch (IllegalArgumentException e) {
            return new Unfit(title, Reason.OUT_OF_BOUNDS);
        }
    }

    private static TitleDetails details(JsonNode body) {
        String name = Fields.text(body, "title", 400);
        String originalName = Fields.text(body, "original_title", 400);
        return new TitleDetails(
                name,
                originalName.isEmpty() ? name : originalName,
                Fields.text(body, "overview", 10_000),
                Fields.text(body, "tagline", 1_000),
                date(Fields.text(body, "release_date", 10)),
                (int) Fields.number(body, "runtime", 10_000),
                Fields.text(body, "original_language", LANGUAGE, "xx"),
                codes(body, "spoken_languages", "iso_639_1", LANGUAGE),
                named(body, "genres", 100, Genre::new, Genre::id).limit(50).toList(),
                codes(body, "production_countries", "iso_3166_1", COUNTRY),
                named(body, "production_companies", 200, Company::new, Company::id)
                        .limit(100)
                        .toList(),
                Fields.number(body, "budget", Long.MAX_VALUE),
                Fields.number(body, "revenue", Long.MAX_VALUE),
                orNull(Fields.text(body, "poster_path", POSTER, "")),
                orNull(Fields.text(body, "imdb_id", IMDB, "")),
                Certifications.maturity(body.path("release_dates")));
    }

    private static List<Keyword> keywords(JsonNode body) {
        return named(body.path("keywords"), "keywords", 200, Keyword::new, Keyword::id)
                .sorted(Comparator.comparingInt(Keyword::id))
                .limit(500)
                .toList();
    }

    private static Popularity popularity(JsonNode body) {
        return new Popularity(Fields.decimal(body, "popularity", 1e9), Fields.decimal(body, "vote_average", 10), (int)
                Fields.number(body, "vote_count", Integer.MAX_VALUE));
    }

    private static <T> Stream<T> named(
            JsonNode node, String list, int longest, BiFunction<Integer, String, T> of, Function<T, Integer> id) {
        return Fields.items(node, list)
                .filter(n -> !Fields.text(n, "name", longest).isEmpty())
                .filter(n -> n.path("id").intValueOpt().orElse(-1) >= 0)
                .map(n -> of.apply(n.path("id").intValue(), Fields.text(n, "name", longest)))
                .collect(Collectors.toMap(id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static List<String> codes(JsonNode body, String list, String field, Pattern form) {
        return Fields.items(body, list)
                .map(n -> Fields.text(n, field, form, ""))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .limit(100)
                .toList();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
