package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.reviews.TitleReviews;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.review.ReviewCommand.ClearReview;
import tv.marquee.domain.review.ReviewCommand.RemoveReview;
import tv.marquee.domain.review.ReviewId;

/** Reviews that people complained of, for an officer to let stay or to remove. */
@Controller
class ModerationPage {

    private static final String HERE = "/moderation";
    private static final int MOST = 100;

    private final TitleReviews reviews;
    private final Changes changes;

    ModerationPage(TitleReviews reviews, Changes changes) {
        this.reviews = reviews;
        this.changes = changes;
    }

    @GetMapping(HERE)
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("reported", reviews.reported(LastChange.position(request), MOST));
        return "moderation";
    }

    @PostMapping(HERE + "/{review}")
    ModelAndView decide(@PathVariable String review, @RequestParam boolean stays, HttpServletRequest request) {
        ReviewId id;
        try {
            id = ReviewId.parse(review);
        } catch (IllegalArgumentException notOne) {
            throw new PageNotFound();
        }
        changes.send(request, at -> stays ? new ClearReview(id, at) : new RemoveReview(id, at));
        return SeeOther.to(HERE);
    }
}
