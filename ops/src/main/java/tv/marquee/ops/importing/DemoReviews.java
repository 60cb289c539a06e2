package tv.marquee.ops.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.review.ReviewCommand.WriteReview;

/** What demo people write about the film they liked best of late, and about the one they liked least. */
final class DemoReviews {

    private static final int LIKED = 8;
    private static final int DISLIKED = 4;
    /** How long after the rating a review is written. */
    static final Duration LATER = Duration.ofHours(2);

    private static final List<String> PRAISE = List.of(
            "Watched it with the lights off and forgot to finish my tea.",
            "I came for the history and stayed for the faces. Nobody needs words with eyes like that.",
            "The middle third drags a little, and then the ending forgives everything.",
            "My daughter asked to see it again before the credits were over.",
            "Every frame could hang on a wall. The last ten minutes could hang in a museum.",
            "Older than my grandmother and twice as funny.",
            "I had read about this one for years. It is better than what I had read.",
            "Quiet, patient, and then it gets you.",
            "Second time round I watched only the backgrounds, and there is a whole other film in them.",
            "A perfect rainy-evening film. Put the phone in another room.",
            "The score and the pictures breathe together. Turn it up.",
            "I laughed out loud alone on my sofa, which happens about once a year.");

    private static final List<String> BLAME = List.of(
            "I wanted to like it. Then I looked at the clock three times in ten minutes.",
            "Handsome pictures in search of a story.",
            "Might be a matter of its age, might be a matter of mine, but it left me cold.",
            "The plot turns on something that nobody in the room believed for a second.",
            "A good twenty minutes in here somewhere. The rest is furniture.",
            "Important, I am told. I would rather have been told and gone to bed.");

    private DemoReviews() {}

    /** The reviews of a person with this history. */
    static List<WriteReview> of(List<RateTitle> history) {
        return Stream.of(
                        last(history, r -> r.stars().halves() >= LIKED).map(r -> review(r, PRAISE)),
                        last(history, r -> r.stars().halves() <= DISLIKED).map(r -> review(r, BLAME)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RateTitle> last(List<RateTitle> history, Predicate<RateTitle> so) {
        return history.stream().filter(so).reduce((earlier, later) -> later);
    }

    private static WriteReview review(RateTitle rated, List<String> texts) {
        String text = texts.get(Math.floorMod(rated.profile().hashCode(), texts.size()));
        return new WriteReview(rated.profile(), rated.title(), text, rated.at().plus(LATER));
    }
}
