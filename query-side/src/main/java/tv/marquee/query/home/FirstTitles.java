package tv.marquee.query.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.query.catalogue.TitleView;

/** Chooses titles for someone of whom nothing is known: few that tell much, since what a pick says of a taste is what sets it apart. */
final class FirstTitles {

    /** How many to pick from. */
    static final int COUNT = 24;

    private static final int OF_A_GENRE = 3;

    private FirstTitles() {}

    /**
     * The most popular, no more than {@value #OF_A_GENRE} of a main genre; when that leaves too few, the most popular of the others too.
     *
     * @param popular the most popular first
     */
    static List<TitleView> among(List<TitleView> popular) {
        Map<String, Integer> counts = new HashMap<>();
        List<TitleView> chosen = new ArrayList<>();
        List<TitleView> others = new ArrayList<>();
        for (TitleView title : popular) {
            String main = title.genres().isEmpty() ? "" : title.genres().getFirst();
            boolean fits = counts.merge(main, 1, Integer::sum) <= OF_A_GENRE;
            (fits ? chosen : others).add(title);
        }
        chosen.addAll(others);
        return List.copyOf(chosen.subList(0, Math.min(COUNT, chosen.size())));
    }
}
