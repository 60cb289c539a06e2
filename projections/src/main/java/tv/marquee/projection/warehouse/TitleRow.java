package tv.marquee.projection.warehouse;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.shared.TitleId;

/**
 * What a batch says of a title. Each part has the position of the event that told it; a part with version 0 was not told, and
 * stands in for the real one only when the warehouse has never heard of the title.
 *
 * @param creditsVersion of the rows in the bridge to persons
 */
public record TitleRow(String titleId, Details details, Measured measured, Listing listing, long creditsVersion) {

    /** What the title is. Money in whole US dollars; what is not known is null. */
    public record Details(
            String name,
            String originalName,
            @Nullable LocalDate releaseDate,
            @Nullable Integer runtimeMinutes,
            String originalLanguage,
            @Nullable String imdbId,
            @Nullable Long budgetUsd,
            @Nullable Long revenueUsd,
            long version) {

        static Details of(TitleDetails told, long version) {
            return new Details(
                    told.name(),
                    told.originalName(),
                    told.releaseDate(),
                    told.runtimeMinutes() == 0 ? null : told.runtimeMinutes(),
                    told.originalLanguage(),
                    told.imdbId(),
                    told.budgetUsd() == 0 ? null : told.budgetUsd(),
                    told.revenueUsd() == 0 ? null : told.revenueUsd(),
                    version);
        }
    }

    /** How much it is looked at, as its source measures it. */
    public record Measured(double popularity, double voteAverage, int voteCount, long version) {

        static Measured of(Popularity told, long version) {
            return new Measured(told.score(), told.voteAverage(), told.voteCount(), version);
        }
    }

    /** Whether it is in the catalogue. */
    public record Listing(boolean withdrawn, long version) {}

    /** A title that something else refers to. */
    static TitleRow mentioned(TitleId title) {
        String id = title.value();
        return new TitleRow(
                id,
                new Details(id, id, null, null, "xx", null, null, null, 0),
                new Measured(0, 0, 0, 0),
                new Listing(false, 0),
                0);
    }

    TitleRow with(Details told) {
        return new TitleRow(titleId, told, measured, listing, creditsVersion);
    }

    TitleRow with(Measured told) {
        return new TitleRow(titleId, details, told, listing, creditsVersion);
    }

    TitleRow with(Listing told) {
        return new TitleRow(titleId, details, measured, told, creditsVersion);
    }

    TitleRow withCredits(long version) {
        return new TitleRow(titleId, details, measured, listing, version);
    }

    /** What two rows say together; of each part what was told last. */
    TitleRow and(TitleRow other) {
        return new TitleRow(
                titleId,
                other.details.version > details.version ? other.details : details,
                other.measured.version > measured.version ? other.measured : measured,
                other.listing.version > listing.version ? other.listing : listing,
                Math.max(creditsVersion, other.creditsVersion));
    }

    /** The position of the last event that told something. */
    public long version() {
        return LongStream.of(details.version, measured.version, listing.version, creditsVersion)
                .max()
                .orElseThrow();
    }
}
