package tv.marquee.query.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.profile.ProfileView.ReviewedView;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/** Profiles for tests. */
final class Watchers {

    static final long POSITION = 42;

    static final ViewingView WATCHED_NOTHING = ViewingView.nothing("p");

    /** Knows of no title what it is like by its content. */
    static final ContentLikeness WITHOUT_CONTENT =
            new ContentLikeness((position, limit) -> new ContentNeighbours.Page(Map.of(), position, 0));

    private Watchers() {}

    /** A person who rated titles {@code tmdb-n}, given as n and stars in turn, oldest first. */
    static ProfileView whoRated(double... titlesAndStars) {
        Map<String, RatingView> ratings = new HashMap<>();
        for (int i = 0; i < titlesAndStars.length; i += 2) {
            ratings.put(
                    "tmdb-" + (int) titlesAndStars[i], new RatingView(titlesAndStars[i + 1], Instant.ofEpochSecond(i)));
        }
        return new ProfileView(
                "p",
                "",
                Face.of("Ada", Maturity.EIGHTEEN),
                false,
                false,
                false,
                ratings,
                List.of(),
                Map.of(),
                Map.of(),
                POSITION);
    }

    /** What the person watched: titles {@code tmdb-n}, oldest first, later than any rating. */
    static ViewingView watched(boolean seen, int... numbers) {
        Map<String, WatchedView> titles = new HashMap<>();
        for (int k = 0; k < numbers.length; k++) {
            titles.put("tmdb-" + numbers[k], new WatchedView(60, 600, seen, Instant.ofEpochSecond(1_000L + k)));
        }
        return new ViewingView("p", titles, POSITION + 1);
    }

    /** The person with titles {@code tmdb-n} on My List. */
    static ProfileView listing(ProfileView person, int... numbers) {
        List<ListedView> list = new ArrayList<>();
        for (int number : numbers) {
            list.add(new ListedView("tmdb-" + number, Instant.ofEpochSecond(2_000L + number)));
        }
        return person.withList(list, POSITION);
    }

    /** The person who wrote of a title {@code tmdb-n} in words that tell how much it was liked. */
    static ProfileView reviewing(ProfileView person, int number, double sentiment) {
        return person.withReviewed(
                Map.of("tmdb-" + number, new ReviewedView(sentiment, Instant.ofEpochSecond(3_000))), POSITION);
    }

    /** The person with a ceiling. */
    static ProfileView within(Maturity ceiling, ProfileView p) {
        return p.with(p.account(), Face.of(p.name(), ceiling), POSITION);
    }

    /** The person with titles {@code tmdb-n} hidden. */
    static ProfileView hiding(ProfileView person, int... numbers) {
        Map<String, Instant> hidden = new HashMap<>();
        for (int number : numbers) {
            hidden.put("tmdb-" + number, Instant.EPOCH);
        }
        return person.withHidden(hidden, POSITION);
    }
}
