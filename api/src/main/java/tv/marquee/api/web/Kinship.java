package tv.marquee.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.PersonView;

/** Says in a few words what a title has in common with another. */
final class Kinship {

    private final Words words;

    Kinship(Words words) {
        this.words = words;
    }

    /**
     * The strongest thing that two titles share: who directed, or genres.
     *
     * @return a short phrase in the person's language; empty when they share nothing that is known
     */
    String between(TitleView one, TitleView other, Locale locale) {
        List<String> directors = shared(names(one.directors()), names(other.directors()));
        if (!directors.isEmpty()) {
            return words.text("kin.director", locale, words.several(directors, locale));
        }
        List<String> genres = shared(one.genres(), other.genres());
        if (!genres.isEmpty()) {
            List<String> said = first(genres).stream()
                    .map(g -> words.genre(g, locale).toLowerCase(locale))
                    .toList();
            return words.text("kin.genre", locale, words.several(said, locale));
        }
        return "";
    }

    private static List<String> names(List<PersonView> people) {
        return people.stream().map(PersonView::name).toList();
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(2, names.size()));
    }

    private static List<String> shared(List<String> ones, List<String> others) {
        Set<String> known = others.stream().collect(Collectors.toSet());
        return ones.stream().filter(known::contains).toList();
    }
}
