package tv.marquee.query.review;

import java.util.List;
import java.util.Optional;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.TitleId;

/** Finds reviews. */
public interface Reviews {

    /** A review, in whatever state, as fresh as the shelf. */
    Optional<ReviewView> find(ReviewId review);

    /**
     * What everybody may read about a title, latest first; up to a second behind the shelf.
     *
     * @param page from 0
     * @param size at most 100
     */
    ReviewPage ofTitle(TitleId title, int page, int size);

    /** What was complained of and is not decided, the most complaints first; up to a second behind the shelf. */
    List<ReviewView> reported(int most);

    /**
     * Some reviews of a title.
     *
     * @param total of all
     */
    record ReviewPage(List<ReviewView> reviews, long total) {}
}
