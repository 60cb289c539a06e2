package tv.marquee.api.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;
import tv.marquee.query.review.Reviews;

/** What was written about titles, with who wrote it, as one profile may read it. */
public final class TitleReviews {

    private final Reviews reviews;
    private final Profiles profiles;
    private final Freshness freshness;

    TitleReviews(Reviews reviews, Profiles profiles, Freshness freshness) {
        this.reviews = reviews;
        this.profiles = profiles;
        this.freshness = freshness;
    }

    /**
     * A profile's own review, in whatever state but withdrawn; a moment behind rather than none.
     *
     * @param atLeast the position that it should have reached
     */
    public Optional<ReviewView> own(ProfileId profile, TitleId title, long atLeast) {
        ReviewId id = ReviewId.of(profile, title);
        return read(id, atLeast).filter(review -> review.state() != State.WITHDRAWN);
    }

    /**
     * What others wrote, latest first, without what the reader wrote or complained of.
     *
     * @param page from 0
     */
    public Page others(TitleId title, ProfileId reader, int page, int size) {
        Reviews.ReviewPage found = reviews.ofTitle(title, page, size);
        String own = ReviewId.of(reader, title).toString();
        List<ReviewView> readable = found.reviews().stream()
                .filter(review -> !review.id().equals(own) && !review.isReportedBy(reader.toString()))
                .toList();
        Map<String, Face> authors =
                profiles.faces(readable.stream().map(ReviewView::profile).toList());
        return new Page(
                readable.stream()
                        .filter(review -> authors.containsKey(review.profile()))
                        .map(review -> new Signed(review, authors.get(review.profile())))
                        .toList(),
                found.total(),
                (long) (page + 1) * size < found.total());
    }

    /** What was complained of and is not decided, the most complaints first. */
    public List<Signed> reported(long atLeast, int most) {
        try {
            freshness.awaitSearch(Shelf.REVIEWS, atLeast);
        } catch (NotFreshEnough late) {
            return signed(reviews.reported(most));
        }
        return signed(reviews.reported(most));
    }

    private List<Signed> signed(List<ReviewView> found) {
        Map<String, Face> authors =
                profiles.faces(found.stream().map(ReviewView::profile).toList());
        return found.stream()
                .map(review -> new Signed(review, authors.get(review.profile())))
                .toList();
    }

    private Optional<ReviewView> read(ReviewId id, long atLeast) {
        try {
            return freshness.read(Shelf.REVIEWS, id.toString(), atLeast, () -> reviews.find(id), ReviewView::position);
        } catch (NotFreshEnough late) {
            return reviews.find(id);
        }
    }

    /**
     * A review and who wrote it.
     *
     * @param author null when the profile was deleted
     */
    public record Signed(ReviewView review, @Nullable Face author) {}

    /**
     * Some reviews of a title.
     *
     * @param total of all, the reader's own among them
     * @param more whether there is another page
     */
    public record Page(List<Signed> reviews, long total, boolean more) {}
}
