package tv.marquee.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.recommendation.Recommendations.Scored;

/** What to watch after a title: what people who liked it liked, or, before a model knows it, what is of its kind. */
final class SimilarTitles {

    private static final int MOST = 12;
    private static final int DEPTH = 60;

    private final Recommendations recommendations;
    private final Titles titles;
    private final Kinship kinship;

    SimilarTitles(Recommendations recommendations, Titles titles, Kinship kinship) {
        this.recommendations = recommendations;
        this.titles = titles;
        this.kinship = kinship;
    }

    /**
     * Titles like one title, each with a reason in the person's language.
     *
     * @param hidden titles that are not to be among them
     * @param ceiling of who looks
     */
    Answer to(TitleView title, Set<String> hidden, Maturity ceiling, Locale locale) {
        List<TitleId> alike = recommendations.similar(title.id(), ceiling, DEPTH).stream()
                .map(Scored::title)
                .filter(id -> !hidden.contains(id))
                .limit(MOST)
                .map(TitleId::new)
                .toList();
        List<TitleView> liked = alike.isEmpty() ? List.of() : titles.findAll(alike, ceiling);
        return liked.isEmpty()
                ? new Answer(false, with(title, ofItsKind(title, hidden, ceiling), locale))
                : new Answer(true, with(title, liked, locale));
    }

    private List<TitleView> ofItsKind(TitleView title, Set<String> hidden, Maturity ceiling) {
        if (title.genres().isEmpty()) {
            return List.of();
        }
        String genre = title.genres().getFirst();
        return titles
                .search(new TitleSearch("", genre, null, null, null, ceiling, Sort.POPULARITY, 0, DEPTH))
                .titles()
                .stream()
                .filter(other -> !hidden.contains(other.id()))
                .toList();
    }

    private List<Similar> with(TitleView title, List<TitleView> others, Locale locale) {
        return others.stream()
                .filter(o -> !o.id().equals(title.id()))
                .limit(MOST)
                .map(o -> new Similar(o, kinship.between(title, o, locale)))
                .toList();
    }

    /**
     * Similar titles.
     *
     * @param liked whether they come from what people liked, not only from their kind
     */
    record Answer(boolean liked, List<Similar> titles) {}

    /** A title and what it has in common; the reason may be empty. */
    record Similar(TitleView title, String reason) {}
}
