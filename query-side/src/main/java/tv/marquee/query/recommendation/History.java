package tv.marquee.query.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.RatingView;

/**
 * What a model makes of a person's ratings and of what they hid. Titles of two stars or fewer say nothing for others: they
 * are left out of the history, so that a disliked film does not pull its like up, and are named apart so that its like
 * can be pushed down. So are hidden titles, unless a rating says more of them.
 *
 * @param model whose numbers are used
 * @param titles numbers of titles, latest first, without disliked ones; at most {@link #LONGEST}
 * @param liked beside {@code titles}: whether it had 3.5 stars or more
 * @param disliked numbers of titles
 * @param hidden numbers of titles that were hidden and not rated
 * @param settled ids of all titles that were rated or hidden, known to the model or not
 */
record History(Model model, int[] titles, boolean[] liked, int[] disliked, int[] hidden, Set<String> settled) {

    /** Older titles than this many say next to nothing of what comes next. */
    static final int LONGEST = 1_000;

    private static final double DISLIKED = 2;
    private static final double LIKED = 3.5;

    private static final Comparator<Map.Entry<String, RatingView>> LATEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, RatingView> rating) -> rating.getValue().at())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    static History of(ProfileView profile, Model model) {
        List<Map.Entry<String, RatingView>> known = new ArrayList<>();
        List<Map.Entry<String, RatingView>> disliked = new ArrayList<>();
        for (Map.Entry<String, RatingView> rating : profile.ratings().entrySet()) {
            if (model.number(rating.getKey()) >= 0) {
                (rating.getValue().stars() <= DISLIKED ? disliked : known).add(rating);
            }
        }
        known.sort(LATEST_FIRST);
        List<Map.Entry<String, RatingView>> latest = known.subList(0, Math.min(LONGEST, known.size()));
        boolean[] liked = new boolean[latest.size()];
        for (int age = 0; age < liked.length; age++) {
            liked[age] = latest.get(age).getValue().stars() >= LIKED;
        }
        return new History(
                model,
                numbers(latest, model),
                liked,
                numbers(disliked, model),
                hidden(profile, model),
                settled(profile));
    }

    /** What is not to be recommended again: titles that were rated or hidden. */
    static Set<String> settled(ProfileView profile) {
        Set<String> settled = new HashSet<>(profile.ratings().keySet());
        settled.addAll(profile.hidden().keySet());
        return settled;
    }

    /** Whether there is nothing to score from. */
    boolean isEmpty() {
        return titles.length == 0;
    }

    private static int[] hidden(ProfileView profile, Model model) {
        return profile.hidden().keySet().stream()
                .filter(title -> !profile.ratings().containsKey(title))
                .mapToInt(model::number)
                .filter(number -> number >= 0)
                .toArray();
    }

    private static int[] numbers(List<Map.Entry<String, RatingView>> ratings, Model model) {
        return ratings.stream().mapToInt(r -> model.number(r.getKey())).toArray();
    }
}
