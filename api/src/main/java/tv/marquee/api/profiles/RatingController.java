package tv.marquee.api.profiles;

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
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

/** What a profile thinks of titles. */
@Tag(name = "Profiles")
@RestController
@RequestMapping("/api/profiles/{p}/ratings")
class RatingController {

    private final OwnProfiles profiles;
    private final Wishes wishes;

    RatingController(OwnProfiles profiles, Wishes wishes) {
        this.profiles = profiles;
        this.wishes = wishes;
    }

    @Operation(summary = "List ratings", description = "Latest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    RatingsAnswer all(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return RatingsAnswer.of(profiles.read(p, who, atLeast));
    }

    @Operation(
            summary = "Rate a title",
            description = "For the first time or anew. Saying the same again changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @PutMapping(path = "/{t}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> rate(
            @PathVariable UUID p,
            @PathVariable String t,
            @AuthenticationPrincipal SignedIn who,
            @Valid @RequestBody RateRequest wanted) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        Stars stars = BadInput.read("stars", () -> Stars.of(wanted.stars()));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new RateTitle(profile, title, stars, wishes.now())));
    }

    @Operation(summary = "Take a rating back", description = "Taking back what was never said changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @DeleteMapping("/{t}")
    ResponseEntity<Void> unrate(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new UnrateTitle(profile, title, wishes.now())));
    }
}
