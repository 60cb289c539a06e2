package tv.marquee.api.profiles;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tv.marquee.query.profile.ProfileView;

/**
 * What a profile rated, latest first.
 *
 * @param position of the last change that it shows
 */
record RatingsAnswer(long position, List<Rating> ratings) {

    static RatingsAnswer of(ProfileView profile) {
        List<Rating> ratings = profile.ratings().entrySet().stream()
                .map(rating -> new Rating(
                        rating.getKey(),
                        rating.getValue().stars(),
                        rating.getValue().at()))
                .sorted(Comparator.comparing(Rating::at).reversed().thenComparing(Rating::titleId))
                .toList();
        return new RatingsAnswer(profile.position(), ratings);
    }

    /**
     * A rating.
     *
     * @param stars 0.5 to 5 in halves
     */
    record Rating(String titleId, double stars, Instant at) {}
}
