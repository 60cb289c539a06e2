package tv.marquee.api.titles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.catalogue.Titles;

/** Completions of what was typed, best first. */
record SuggestionsAnswer(List<Suggestion> suggestions) {

    static SuggestionsAnswer of(List<Titles.Suggestion> found) {
        return new SuggestionsAnswer(found.stream()
                .map(title -> new Suggestion(title.id(), title.name(), TitleCard.known(title.year())))
                .toList());
    }

    /** A title, with its year for telling namesakes apart; null when not known. */
    record Suggestion(String id, String name, @Nullable Integer year) {}
}
