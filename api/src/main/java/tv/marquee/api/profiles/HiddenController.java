package tv.marquee.api.profiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;

/** Titles that a profile is not interested in; nothing suggests them. */
@Tag(name = "Profiles")
@RestController
@RequestMapping("/api/profiles/{p}/hidden")
class HiddenController {

    private final OwnProfiles profiles;
    private final Titles titles;
    private final Wishes wishes;

    HiddenController(OwnProfiles profiles, Titles titles, Wishes wishes) {
        this.profiles = profiles;
        this.titles = titles;
        this.wishes = wishes;
    }

    @Operation(summary = "List hidden titles", description = "The latest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    HiddenAnswer all(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, atLeast);
        List<TitleId> hidden =
                profile.hidden().keySet().stream().map(TitleId::new).toList();
        return HiddenAnswer.of(profile, titles.findAll(hidden, profile.maturity()));
    }

    @Operation(
            summary = "Hide a title",
            description =
                    "Says that it is of no interest: nothing suggests it any more, its like a little less, and it "
                            + "leaves My List.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @PutMapping("/{t}")
    ResponseEntity<Void> hide(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new HideTitle(profile, title, wishes.now())));
    }

    @Operation(summary = "Show a hidden title again", description = "One that is not hidden changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @DeleteMapping("/{t}")
    ResponseEntity<Void> unhide(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new UnhideTitle(profile, title, wishes.now())));
    }
}
