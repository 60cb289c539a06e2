package tv.marquee.query.catalogue.elasticsearch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.PersonView;

/** As much of a title's document as a card in a row shows; the long lists stay in Elasticsearch. */
record TitleCard(
        String id,
        String name,
        String originalName,
        String overview,
        String tagline,
        @Nullable LocalDate releaseDate,
        int year,
        int runtimeMinutes,
        String originalLanguage,
        List<String> genres,
        List<Integer> genreIds,
        List<String> countries,
        List<PersonView> directors,
        double popularity,
        double voteAverage,
        int voteCount,
        @Nullable String posterPath,
        @Nullable String imdbId,
        @Nullable Maturity maturity,
        boolean withdrawn,
        Instant addedAt,
        @Nullable Instant availableUntil,
        long position) {

    /** The fields that a card does without. */
    static final List<String> LEFT_OUT = List.of("cast", "crew", "keywords", "companies");

    /** The view with those lists empty. */
    TitleView view() {
        return new TitleView(
                id,
                name,
                originalName,
                overview,
                tagline,
                releaseDate,
                year,
                runtimeMinutes,
                originalLanguage,
                genres,
                genreIds,
                countries,
                List.of(),
                directors,
                List.of(),
                List.of(),
                List.of(),
                popularity,
                voteAverage,
                voteCount,
                posterPath,
                imdbId,
                maturity,
                withdrawn,
                addedAt,
                availableUntil,
                position);
    }
}
