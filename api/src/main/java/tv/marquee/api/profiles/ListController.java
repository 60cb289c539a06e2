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
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;

/** My List: titles that a profile keeps for later. */
@Tag(name = "Profiles")
@RestController
@RequestMapping("/api/profiles/{p}/list")
class ListController {

    private final OwnProfiles profiles;
    private final Titles titles;
    private final Wishes wishes;

    ListController(OwnProfiles profiles, Titles titles, Wishes wishes) {
        this.profiles = profiles;
        this.titles = titles;
        this.wishes = wishes;
    }

    @Operation(summary = "Read My List", description = "The latest addition first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ListAnswer all(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, atLeast);
        List<TitleId> listed =
                profile.list().stream().map(entry -> new TitleId(entry.title())).toList();
        return ListAnswer.of(profile, titles.findAll(listed, profile.maturity()));
    }

    @Operation(summary = "Put a title on My List", description = "One that is on it stays where it is.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @PutMapping("/{t}")
    ResponseEntity<Void> list(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new ListTitle(profile, title, wishes.now())));
    }

    @Operation(summary = "Take a title off My List", description = "One that is not on it changes nothing.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @DeleteMapping("/{t}")
    ResponseEntity<Void> unlist(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new UnlistTitle(profile, title, wishes.now())));
    }
}
