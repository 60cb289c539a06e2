package tv.marquee.analytics.sentiment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;
import tv.marquee.analytics.log.ReviewChange;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.log.TitleChange.Kind;

/** The reviews of the log whose authors rated the title with four stars and more, or two and fewer. */
public final class RatedReviews {

    private static final int LIKED_HALVES = 8;
    private static final int DISLIKED_HALVES = 4;

    private RatedReviews() {}

    /**
     * The reviews as they stand, each with the rating that stands; none of people who do not want to be learned from.
     *
     * @param reviews in any order
     * @param ratings in any order; what is no rating is passed over
     */
    public static JavaRDD<LabelledReview> of(JavaRDD<ReviewChange> reviews, JavaRDD<TitleChange> ratings) {
        JavaPairRDD<List<String>, ReviewChange> written =
                reviews.mapToPair(review -> new Tuple2<>(List.of(review.profile(), review.title()), review));
        JavaPairRDD<List<String>, TitleChange> rated = ratings.filter(RatedReviews::isOfRating)
                .mapToPair(change -> new Tuple2<>(List.of(change.profile(), change.title()), change));
        Set<String> unused = new HashSet<>(standing(ratings, Kind.DECLINED, Kind.ALLOWED));
        unused.addAll(standing(ratings, Kind.RESTRICTED, Kind.RELEASED));
        return written.cogroup(rated)
                .filter(both -> !unused.contains(both._1().getFirst()))
                .values()
                .flatMap(both -> labelled(both._1(), both._2()));
    }

    /** Of whom the one was said after the other, or the other never. */
    private static List<String> standing(JavaRDD<TitleChange> changes, Kind one, Kind other) {
        return changes.filter(change -> change.kind() == one || change.kind() == other)
                .mapToPair(change -> new Tuple2<>(change.profile(), change))
                .reduceByKey((a, b) -> a.position() > b.position() ? a : b)
                .filter(last -> last._2().kind() == one)
                .keys()
                .collect();
    }

    private static boolean isOfRating(TitleChange change) {
        return change.kind() == Kind.RATED || change.kind() == Kind.UNRATED;
    }

    private static Iterator<LabelledReview> labelled(Iterable<ReviewChange> reviews, Iterable<TitleChange> ratings) {
        Optional<ReviewChange> review = stream(reviews).max(Comparator.comparingLong(ReviewChange::position));
        int halves = stream(ratings)
                .max(Comparator.comparingLong(TitleChange::position))
                .map(TitleChange::halves)
                .orElse(0);
        boolean clear = halves >= LIKED_HALVES || (halves > 0 && halves <= DISLIKED_HALVES);
        return review
                .filter(r -> clear && !r.text().isBlank())
                .map(r -> new LabelledReview(r.text(), halves >= LIKED_HALVES))
                .stream()
                .iterator();
    }

    private static <T> Stream<T> stream(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }
}
