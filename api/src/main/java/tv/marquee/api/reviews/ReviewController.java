package tv.marquee.api.reviews;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.problem.TitleNotFound;
import tv.marquee.api.profiles.OwnProfiles;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.review.ReviewView;

/** What a profile writes about titles, and what it reads of others. */
@Tag(name = "Reviews", description = "What people write about titles.")
@RestController
@RequestMapping("/api/profiles/{p}")
class ReviewController {

    private final OwnProfiles profiles;
    private final Titles titles;
    private final TitleReviews reviews;
    private final Wishes wishes;

    ReviewController(OwnProfiles profiles, Titles titles, TitleReviews reviews, Wishes wishes) {
        this.profiles = profiles;
        this.titles = titles;
        this.reviews = reviews;
        this.wishes = wishes;
    }

    @Operation(
            summary = "Read reviews of a title",
            description =
                    "One's own, as fresh as asked for, and what others wrote, latest first and up to a second behind."
                            + " What the profile complained of is left out.")
    @GetMapping(path = "/reviews/{t}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReviewsAnswer read(
            @PathVariable UUID p,
            @PathVariable String t,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        BadInput.read("page", () -> Preconditions.between(page, 0, 10_000, "page"));
        BadInput.read("size", () -> Preconditions.between(size, 1, 100, "size"));
        BadInput.read("page", () -> Preconditions.between((page + 1L) * size, 1, 10_000, "page * size"));
        TitleId title = shown(t, profiles.read(p, who, 0));
        ProfileId reader = new ProfileId(p);
        TitleReviews.Page others = reviews.others(title, reader, page, size);
        ReviewView own = reviews.own(reader, title, atLeast).orElse(null);
        return new ReviewsAnswer(
                own == null ? null : ReviewsAnswer.OwnAnswer.of(own),
                others.reviews().stream().map(ReviewsAnswer.ReviewAnswer::of).toList(),
                others.more());
    }

    @Operation(
            summary = "Write a review",
            description = "10 to 4,000 characters, for the first time or anew. Saying the same again changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @PutMapping(path = "/reviews/{t}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> write(
            @PathVariable UUID p,
            @PathVariable String t,
            @AuthenticationPrincipal SignedIn who,
            @Valid @RequestBody WriteReviewRequest wanted) {
        TitleId title = shown(t, profiles.read(p, who, 0));
        WriteReview command = BadInput.read(
                "text",
                () -> new WriteReview(new ProfileId(p), title, wanted.text().strip(), wishes.now()));
        return Positions.done(wishes.send(command));
    }

    @Operation(summary = "Take a review back", description = "Taking back what was never written changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @DeleteMapping("/reviews/{t}")
    ResponseEntity<Void> withdraw(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        return Positions.done(wishes.send(new WithdrawReview(profiles.owned(p, who), title, wishes.now())));
    }

    @Operation(
            summary = "Complain of a review",
            description =
                    "Once for each profile. After three of different people nobody reads it until it was looked at.")
    @ApiResponse(responseCode = "204", description = "Noted, or nothing to do")
    @PutMapping(path = "/reports/{review}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> report(
            @PathVariable UUID p,
            @PathVariable UUID review,
            @AuthenticationPrincipal SignedIn who,
            @Valid @RequestBody ReportReviewRequest wanted) {
        ProfileId reader = profiles.owned(p, who);
        return Positions.done(
                wishes.send(new ReportReview(new ReviewId(review), reader, wanted.reason(), wishes.now())));
    }

    private TitleId shown(String t, ProfileView reader) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        return titles.find(title)
                .filter(view -> view.isShownTo(reader.maturity()))
                .map(view -> title)
                .orElseThrow(() -> TitleNotFound.unknown(title));
    }
}
