package tv.marquee.projection.shelf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.projection.embedding.TextEmbedder;
import tv.marquee.query.recommendation.EmbeddingView;

/** How embeddings of titles follow from events. A vector is computed only when the text that it tells of changes. */
public final class EmbeddingShelf {

    private static final String DIRECTOR = "Director";
    private static final int BILLED = 5;

    private final TextEmbedder embedder;

    public EmbeddingShelf(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already, or when the event
     *     says nothing of what a title is like
     */
    public EmbeddingView fold(@Nullable EmbeddingView before, TitleEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        EmbeddingView was = before == null
                ? new EmbeddingView(event.title().value(), "", null, List.of(), List.of(), List.of(), position)
                : before;
        return switch (event) {
            case TitleAdded e -> described(was, e.details(), position);
            case TitleDetailsRevised e -> described(was, e.details(), position);
            case TitleCreditsRevised e ->
                new EmbeddingView(
                        was.id(),
                        was.text(),
                        was.vector(),
                        people(e.credits()),
                        was.genres(),
                        was.keywords(),
                        position);
            case TitleKeywordsRevised e ->
                new EmbeddingView(
                        was.id(),
                        was.text(),
                        was.vector(),
                        was.people(),
                        was.genres(),
                        e.keywords().stream().map(Keyword::name).toList(),
                        position);
            case TitlePopularityMeasured e -> was;
            case TitleAvailabilitySet e -> was;
            case TitleWithdrawn e -> was;
        };
    }

    private EmbeddingView described(EmbeddingView was, TitleDetails details, long position) {
        String text = Stream.of(details.name(), details.tagline(), details.overview())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return new EmbeddingView(
                was.id(),
                text,
                text.equals(was.text()) ? was.vector() : embedder.embed(text),
                was.people(),
                details.genres().stream().map(Genre::name).toList(),
                was.keywords(),
                position);
    }

    private static List<String> people(Credits credits) {
        return Stream.concat(
                        credits.crew().stream()
                                .filter(member -> member.job().equals(DIRECTOR))
                                .map(member -> member.person().id()),
                        credits.cast().stream()
                                .limit(BILLED)
                                .map(member -> member.person().id()))
                .distinct()
                .toList();
    }
}
