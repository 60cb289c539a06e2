package tv.marquee.projection.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;

/** The smaller rows of the star schema. Every {@code version} is the position of the event that told the row. */
public final class Rows {

    private Rows() {}

    /** A row that a later one of the same key replaces. */
    public interface Versioned {

        /** Position of the event that told it; 0 when it only stands in for one that is not told yet. */
        long version();

        /** The later of two. */
        static <R extends Versioned> R later(R one, R other) {
            return other.version() > one.version() ? other : one;
        }
    }

    /** A genre as its source numbers it. */
    public record GenreRow(int genreId, String name, long version) implements Versioned {}

    /** Someone who made or played in a title. */
    public record PersonRow(String personId, String name, long version) implements Versioned {}

    /**
     * A profile under its pseudonym.
     *
     * @param joinedDateKey of the day it was created, 0 when not known
     * @param account the pseudonym of its account, as far as that was told
     */
    public record SubscriberRow(String pseudonym, String maturity, int joinedDateKey, String account, long version)
            implements Versioned {

        /** One that something else refers to. */
        static SubscriberRow mentioned(String pseudonym) {
            return new SubscriberRow(pseudonym, Maturity.ALL.name(), 0, AccountRow.UNKNOWN, 0);
        }
    }

    /** A country where accounts are. @param code ISO 3166-1 alpha-2 */
    public record CountryRow(String code, String name, long version) implements Versioned {}

    /** A language that titles were made in. @param code ISO 639-1, {@code xx} for none */
    public record LanguageRow(String code, String name, long version) implements Versioned {}

    /** A company that made titles, as its source numbers it. */
    public record CompanyRow(int companyId, String name, long version) implements Versioned {}

    /** A company of a title. */
    public record TitleCompanyRow(String titleId, int companyId, long version) implements Versioned {}

    /**
     * A plan at a price.
     *
     * @param planId code and version of the offer, such as {@code standard/1}
     * @param monthly in whole units of the currency
     */
    public record PlanRow(
            String planId, String code, int offerVersion, BigDecimal monthly, String currency, long version)
            implements Versioned {}

    /** Something that happened to a subscription, known by its position. */
    public record MovementRow(String account, String planId, int dateKey, Instant at, String movement, long version)
            implements Versioned {}

    /** The variant of an experiment that somebody was in when they were shown a page. */
    public record VariantRow(String impressionId, String pseudonym, String experiment, String variant, long version)
            implements Versioned {}

    /** A genre of a title; the weights of one title add up to 1. */
    public record TitleGenreRow(String titleId, int genreId, BigDecimal weight, long version) implements Versioned {}

    /**
     * A part or a job in a title.
     *
     * @param role {@code CAST} or {@code CREW}
     * @param job {@code Actor} for the cast
     * @param billing place in the credits, from 1
     */
    public record TitlePersonRow(
            String titleId, String personId, String role, String job, int billing, String character, long version)
            implements Versioned {}

    /**
     * What a subscriber thinks of a title.
     *
     * @param stars null when it was taken back
     */
    public record RatingRow(
            String pseudonym,
            String titleId,
            int dateKey,
            Instant at,
            @Nullable BigDecimal stars,
            long version) implements Versioned {}
}
