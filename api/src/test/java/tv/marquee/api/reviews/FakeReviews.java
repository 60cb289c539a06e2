package tv.marquee.api.reviews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;
import tv.marquee.query.review.Reviews;

/** Reviews in memory, as commands that it heard of write and withdraw them. */
public final class FakeReviews implements Reviews {

    private final Map<String, ReviewView> reviews = new LinkedHashMap<>();

    /** Puts a review on the shelf. */
    public void put(ReviewView review) {
        reviews.put(review.id(), review);
    }

    /** Follows a command. */
    public void heard(DomainCommand command, long position) {
        if (command instanceof WriteReview c) {
            put(new ReviewView(
                    c.review().toString(),
                    c.profile().toString(),
                    c.title().value(),
                    State.SHOWN,
                    false,
                    c.text(),
                    c.at(),
                    null,
                    Map.of(),
                    null,
                    position));
        }
        if (command instanceof WithdrawReview c) {
            reviews.remove(c.review().toString());
        }
    }

    /** Forgets all. */
    public void reset() {
        reviews.clear();
    }

    @Override
    public Optional<ReviewView> find(ReviewId review) {
        return Optional.ofNullable(reviews.get(review.toString()));
    }

    @Override
    public ReviewPage ofTitle(TitleId title, int page, int size) {
        List<ReviewView> all = reviews.values().stream()
                .filter(r -> r.title().equals(title.value()) && r.state() == State.SHOWN)
                .toList();
        return new ReviewPage(all.stream().skip((long) page * size).limit(size).toList(), all.size());
    }

    @Override
    public List<ReviewView> reported(int most) {
        return reviews.values().stream()
                .filter(ReviewView::reported)
                .limit(most)
                .toList();
    }
}
