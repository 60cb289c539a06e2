package tv.marquee.query.home;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.viewing.ViewingView;

/**
 * A title that a person praised: gave {@link #LIKED} stars or more, or saw to its end and did not rate.
 *
 * @param stars 0 when it was not rated
 * @param at when it was rated or on last
 */
record Praise(String title, double stars, Instant at) {

    /** Stars from which a rating counts as praise. */
    static final double LIKED = 4;

    private static final Comparator<Praise> LATEST_FIRST =
            Comparator.comparing(Praise::at).reversed().thenComparing(Praise::title);

    /** What a person praised and did not hide, latest first. */
    static List<Praise> latest(ProfileView profile, ViewingView viewing) {
        Map<String, Praise> praises = new HashMap<>();
        viewing.titles().forEach((title, watched) -> {
            if (watched.seen()) {
                praises.put(title, new Praise(title, 0, watched.at()));
            }
        });
        profile.ratings().forEach((title, rating) -> {
            Praise watched = praises.remove(title);
            if (rating.stars() >= LIKED) {
                praises.put(title, new Praise(title, rating.stars(), later(rating, watched)));
            }
        });
        return praises.values().stream()
                .filter(praise -> !profile.hidden().containsKey(praise.title()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static Instant later(RatingView rating, @Nullable Praise watched) {
        return watched == null || watched.at().isBefore(rating.at()) ? rating.at() : watched.at();
    }
}
