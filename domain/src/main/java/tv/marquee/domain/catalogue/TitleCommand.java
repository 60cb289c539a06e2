package tv.marquee.domain.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can be wished of a title. */
public sealed interface TitleCommand extends DomainCommand {

    TitleId title();

    @Override
    default StreamId stream() {
        return StreamId.of(title());
    }

    /** Put a title that is not in the catalogue into it. */
    record AddTitle(TitleId title, TitleDetails details, Instant at) implements TitleCommand {}

    /** Correct what a title is. */
    record ReviseDetails(TitleId title, TitleDetails details, Instant at) implements TitleCommand {}

    /** Correct who made it. */
    record ReviseCredits(TitleId title, Credits credits, Instant at) implements TitleCommand {}

    /** Correct what it is about; at most 500 keywords. */
    record ReviseKeywords(TitleId title, List<Keyword> keywords, Instant at) implements TitleCommand {
        public ReviseKeywords {
            keywords = List.copyOf(keywords);
        }
    }

    /** Note how popular it is now. */
    record MeasurePopularity(TitleId title, Popularity popularity, Instant at) implements TitleCommand {}

    /** Take it out of the catalogue. */
    record WithdrawTitle(TitleId title, Instant at) implements TitleCommand {}

    /**
     * Say how long it may be shown.
     *
     * @param until when the right to show it ends, later than {@code at}; null when it has no end
     */
    record SetAvailability(TitleId title, @Nullable Instant until, Instant at) implements TitleCommand {}

    /** Take it out of the catalogue if the right to show it is over; otherwise nothing follows. */
    record EndAvailability(TitleId title, Instant at) implements TitleCommand {}

    /**
     * All that a catalogue source says of a title now. Adds the title when it is unknown or withdrawn, unless the
     * right to show it is over, and revises only what differs; saying the same again changes nothing.
     */
    record DescribeTitle(
            TitleId title,
            TitleDetails details,
            Credits credits,
            List<Keyword> keywords,
            Popularity popularity,
            Instant at)
            implements TitleCommand {
        public DescribeTitle {
            keywords = List.copyOf(keywords);
        }
    }
}
