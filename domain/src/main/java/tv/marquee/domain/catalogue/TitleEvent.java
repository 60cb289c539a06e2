package tv.marquee.domain.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can happen to a title. */
public sealed interface TitleEvent extends DomainEvent {

    TitleId title();

    @Override
    default StreamId stream() {
        return StreamId.of(title());
    }

    /** The title came into the catalogue, for the first time or again. */
    record TitleAdded(TitleId title, TitleDetails details, Instant at) implements TitleEvent {}

    /** What the title is was corrected; the details replace those before. */
    record TitleDetailsRevised(TitleId title, TitleDetails details, Instant at) implements TitleEvent {}

    /** Who made it was corrected; the credits replace those before. */
    record TitleCreditsRevised(TitleId title, Credits credits, Instant at) implements TitleEvent {}

    /** What it is about was corrected; the keywords replace those before. */
    record TitleKeywordsRevised(TitleId title, List<Keyword> keywords, Instant at) implements TitleEvent {
        public TitleKeywordsRevised {
            keywords = List.copyOf(keywords);
        }
    }

    /** Its popularity was measured anew. */
    record TitlePopularityMeasured(TitleId title, Popularity popularity, Instant at) implements TitleEvent {}

    /**
     * How long it may be shown was settled, in place of what was settled before.
     *
     * @param until when the right to show it ends; null when it has no end
     */
    record TitleAvailabilitySet(TitleId title, @Nullable Instant until, Instant at) implements TitleEvent {}

    /** It left the catalogue. */
    record TitleWithdrawn(TitleId title, Instant at) implements TitleEvent {}
}
