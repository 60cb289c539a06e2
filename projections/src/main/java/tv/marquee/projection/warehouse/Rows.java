package tv.marquee.projection.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
     */
    public record SubscriberRow(String pseudonym, String maturity, int joinedDateKey, long version)
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
