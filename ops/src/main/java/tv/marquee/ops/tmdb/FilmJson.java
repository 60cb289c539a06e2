package tv.marquee.ops.tmdb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One film in the shapes in which TMDB shows it: a line of a list, full details, credits, keywords. */
final class FilmJson {

    private FilmJson() {}

    static Map<String, Object> summary(Film film, LocalDate today) {
        return Json.object(
                "adult", false,
                "backdrop_path", null,
                "genre_ids", film.genreIds(),
                "id", film.id(),
                "original_language", film.originalLanguage(),
                "original_title", film.originalTitle(),
                "overview", film.overview(),
                "popularity", Drift.popularity(film, today),
                "poster_path", null,
                "release_date", film.releaseDate().toString(),
                "title", film.title(),
                "video", false,
                "vote_average", 0,
                "vote_count", 0);
    }

    /** Full details; {@code appended} may name credits, keywords and release_dates, other names are passed over. */
    static Map<String, Object> details(Film film, LocalDate today, Set<String> appended) {
        Map<String, Object> json = Json.object(
                "adult", false,
                "backdrop_path", null,
                "belongs_to_collection", null,
                "budget", 0,
                "genres",
                        film.genreIds().stream().map(id -> Genre.of(id).json()).toList(),
                "homepage", "",
                "id", film.id(),
                "imdb_id", film.imdbId(),
                "origin_country", film.productionCountries(),
                "original_language", film.originalLanguage(),
                "original_title", film.originalTitle(),
                "overview", film.overview(),
                "popularity", Drift.popularity(film, today),
                "poster_path", null,
                "production_companies",
                        film.productionCompanies().stream()
                                .map(FilmJson::company)
                                .toList(),
                "production_countries",
                        film.productionCountries().stream().map(Places::country).toList(),
                "release_date", film.releaseDate().toString(),
                "revenue", 0,
                "runtime", film.runtime(),
                "spoken_languages",
                        film.spokenLanguages().stream().map(Places::language).toList(),
                "status", "Released",
                "tagline", "",
                "title", film.title(),
                "video", false,
                "vote_average", 0,
                "vote_count", 0);
        if (appended.contains("credits")) {
            json.put("credits", credits(film));
        }
        if (appended.contains("keywords")) {
            json.put("keywords", keywords(film));
        }
        if (appended.contains("release_dates")) {
            json.put("release_dates", releaseDates(film));
        }
        return json;
    }

    static Map<String, Object> credits(Film film) {
        List<Object> cast = new ArrayList<>();
        for (Film.Role role : film.cast()) {
            Map<String, Object> actor = person(role.name(), "Acting");
            actor.put("cast_id", cast.size() + 1);
            actor.put("character", role.character());
            actor.put("credit_id", "demo-" + film.id() + "-cast-" + cast.size());
            actor.put("order", cast.size());
            cast.add(actor);
        }
        List<Object> crew = new ArrayList<>();
        for (String name : film.directors()) {
            Map<String, Object> director = person(name, "Directing");
            director.put("credit_id", "demo-" + film.id() + "-crew-" + crew.size());
            director.put("department", "Directing");
            director.put("job", "Director");
            crew.add(director);
        }
        return Json.object("cast", cast, "crew", crew);
    }

    static Map<String, Object> keywords(Film film) {
        return Json.object(
                "keywords", film.keywords().stream().map(FilmJson::named).toList());
    }

    static Map<String, Object> releaseDates(Film film) {
        List<Object> countries = new ArrayList<>();
        Objects.requireNonNull(film.certifications()).forEach((country, certification) -> {
            Map<String, Object> release = Json.object(
                    "certification",
                    certification,
                    "descriptors",
                    List.of(),
                    "iso_639_1",
                    "",
                    "note",
                    "",
                    "release_date",
                    film.releaseDate() + "T00:00:00.000Z",
                    "type",
                    5);
            countries.add(Json.object("iso_3166_1", country, "release_dates", List.of(release)));
        });
        return Json.object("results", countries);
    }

    private static Map<String, Object> person(String name, String department) {
        return Json.object(
                "adult",
                false,
                "gender",
                0,
                "id",
                StableId.of(name),
                "known_for_department",
                department,
                "name",
                name,
                "original_name",
                name,
                "popularity",
                0,
                "profile_path",
                null);
    }

    private static Map<String, Object> company(String name) {
        return Json.object("id", StableId.of(name), "logo_path", null, "name", name, "origin_country", "");
    }

    private static Map<String, Object> named(String name) {
        return Json.object("id", StableId.of(name), "name", name);
    }
}
