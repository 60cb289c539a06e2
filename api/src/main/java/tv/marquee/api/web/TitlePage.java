package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.reviews.TitleReviews;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.review.ReportReason;
import tv.marquee.domain.review.Review;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.review.ReviewView;

/** A title: what is known of it, what the viewer made of it, what it is akin to, and what people wrote about it. */
@Controller
class TitlePage {

    private static final int REVIEWS = 10;
    private static final int LAST_PAGE = 999;

    private final Catalogue catalogue;
    private final Viewers viewers;
    private final SimilarTitles similar;
    private final TitleReviews reviews;
    private final Changes changes;

    TitlePage(Catalogue catalogue, Viewers viewers, SimilarTitles similar, TitleReviews reviews, Changes changes) {
        this.catalogue = catalogue;
        this.viewers = viewers;
        this.similar = similar;
        this.reviews = reviews;
        this.changes = changes;
    }

    @GetMapping("/titles/{title}")
    ModelAndView show(
            @PathVariable String title,
            @RequestParam(defaultValue = "0") String reviewed,
            HttpServletRequest request,
            Locale locale) {
        return page(title, reviewed.matches("[0-9]{1,3}") ? Integer.parseInt(reviewed) : 0, request, locale);
    }

    @PostMapping("/titles/{title}/review")
    ModelAndView write(
            @PathVariable String title,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Locale locale) {
        ProfileView writer = writer(request);
        ProfileId profile = ProfileId.parse(writer.id());
        TitleId id = new TitleId(catalogue.shown(title, writer.maturity()).id());
        String written = text.replace("\r\n", "\n").strip();
        @Nullable String problem = problem(written);
        if (problem == null) {
            changes.send(request, at -> new WriteReview(profile, id, written, at));
            return back(id.value());
        }
        ModelAndView again = page(title, 0, request, locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("typed", text).addObject("reviewProblem", problem);
    }

    @PostMapping("/titles/{title}/review/withdrawal")
    ModelAndView withdraw(@PathVariable String title, HttpServletRequest request) {
        ProfileView writer = writer(request);
        ProfileId profile = ProfileId.parse(writer.id());
        TitleId id = new TitleId(catalogue.shown(title, writer.maturity()).id());
        changes.send(request, at -> new WithdrawReview(profile, id, at));
        return back(id.value());
    }

    @PostMapping("/titles/{title}/reviews/{review}/report")
    ModelAndView report(
            @PathVariable String title,
            @PathVariable String review,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        ProfileView complaining = writer(request);
        ProfileId reader = ProfileId.parse(complaining.id());
        TitleView view = catalogue.shown(title, complaining.maturity());
        ReviewId id;
        try {
            id = ReviewId.parse(review);
        } catch (IllegalArgumentException notOne) {
            throw new PageNotFound();
        }
        ReportReason why = Arrays.stream(ReportReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(ReportReason.OTHER);
        changes.send(request, at -> new ReportReview(id, reader, why, at));
        return back(view.id());
    }

    private ModelAndView page(String title, int reviewed, HttpServletRequest request, Locale locale) {
        Optional<ProfileView> viewer = viewers.profile(request);
        Maturity ceiling = viewer.map(ProfileView::maturity).orElse(Maturity.EIGHTEEN);
        TitleView view = catalogue.shown(title, ceiling);
        Set<String> hidden = viewer.map(p -> p.hidden().keySet()).orElse(Set.of());
        ModelAndView page = new ModelAndView("title")
                .addObject("title", view)
                .addObject("similar", similar.to(view, hidden, ceiling, locale));
        viewer.ifPresent(p -> page.addObject("own", OwnView.of(p, view.id()))
                .addObject("resumeAt", viewers.viewing(request, p).resumeAt(view.id())));
        viewer.filter(p -> !p.face().kids()).ifPresent(p -> page.addAllObjects(read(p, view, reviewed, request)));
        return page;
    }

    private Map<String, Object> read(ProfileView reader, TitleView title, int reviewed, HttpServletRequest request) {
        ProfileId profile = ProfileId.parse(reader.id());
        TitleId id = new TitleId(title.id());
        Optional<ReviewView> own = reviews.own(profile, id, LastChange.position(request));
        return Map.of(
                "reviews",
                reviews.others(id, profile, Math.min(reviewed, LAST_PAGE), REVIEWS),
                "reviewed",
                reviewed,
                "ownReview",
                own,
                "reasons",
                ReportReason.values(),
                "longest",
                Review.LONGEST,
                "typed",
                own.map(ReviewView::text).orElse(""));
    }

    /** A child neither writes nor complains. */
    private ProfileView writer(HttpServletRequest request) {
        ProfileView profile = viewers.required(request);
        if (profile.face().kids()) {
            throw new GrownUpNeeded();
        }
        return profile;
    }

    private static @Nullable String problem(String text) {
        if (text.length() < Review.SHORTEST) {
            return "review.problem.short";
        }
        if (text.length() > Review.LONGEST) {
            return "review.problem.long";
        }
        try {
            Preconditions.text(text, "review", Review.LONGEST);
            return null;
        } catch (IllegalArgumentException controls) {
            return "review.problem.characters";
        }
    }

    private static ModelAndView back(String title) {
        return SeeOther.to("/titles/" + title + "#reviews");
    }
}
