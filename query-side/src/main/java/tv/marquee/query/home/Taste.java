package tv.marquee.query.home;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView.RatingView;

/**
 * The genres that a person's ratings speak for.
 *
 * @param genre English name
 * @param liked how many titles of the genre got {@link Praise#LIKED} stars or more
 */
record Taste(String genre, int liked) {

    private static final double INDIFFERENT = 3;

    /**
     * Genres in the order of how much the person likes them: each rating counts by its distance from indifference, so that
     * a genre that is rated often and badly stays out.
     *
     * @param rated the titles that were rated
     */
    static List<Taste> of(List<TitleView> rated, Map<String, RatingView> ratings) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Integer> liked = new HashMap<>();
        for (TitleView title : rated) {
            RatingView rating = ratings.get(title.id());
            if (rating == null) {
                continue;
            }
            for (String genre : title.genres()) {
                weights.merge(genre, rating.stars() - INDIFFERENT, Double::sum);
                liked.merge(genre, rating.stars() >= Praise.LIKED ? 1 : 0, Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() > 0 && liked.getOrDefault(weight.getKey(), 0) > 1)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(weight -> new Taste(weight.getKey(), liked.getOrDefault(weight.getKey(), 0)))
                .toList();
    }
}
