package tv.marquee.api.profiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.profile.ProfileView;

/** The people who watch on an account. */
@Tag(name = "Profiles", description = "The people who watch on an account, and what is theirs.")
@RestController
@RequestMapping(path = "/api/profiles", produces = MediaType.APPLICATION_JSON_VALUE)
class ProfileController {

    private final OwnProfiles profiles;
    private final Household household;

    ProfileController(OwnProfiles profiles, Household household) {
        this.profiles = profiles;
        this.household = household;
    }

    @Operation(summary = "List one's profiles")
    @GetMapping
    ProfilesAnswer all(
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return new ProfilesAnswer(
                profiles.all(who, atLeast).stream().map(ProfileAnswer::of).toList());
    }

    @Operation(
            summary = "Create a profile",
            description =
                    "As many as the plan gives; five without a plan. With a PIN, whatever is the profile's needs it in"
                            + " the header Marquee-Pin, unless the session holds the profile open.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProfileAnswer> create(
            @AuthenticationPrincipal SignedIn who, @Valid @RequestBody CreateProfileRequest wanted) {
        Face face = BadInput.read("maturity", wanted::face);
        Household.Added added = household.add(who.account(), face, wanted.pin());
        ProfileView view = ProfileView.untouched(added.profile().toString(), who.getName(), face, added.position())
                .withPin(wanted.pin() != null, added.position());
        return ResponseEntity.created(URI.create("/api/profiles/" + added.profile()))
                .header(Positions.POSITION, String.valueOf(added.position()))
                .body(ProfileAnswer.of(view));
    }

    @Operation(
            summary = "Change a profile",
            description =
                    "What is left out stays. An empty pin or language removes it. Not personalised, the profile is shown"
                            + " what is the same for all, and nothing is learned from what it does.")
    @ApiResponse(responseCode = "204", description = "Changed")
    @PatchMapping(path = "/{p}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> change(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @Valid @RequestBody ChangeProfileRequest wanted,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView view = profiles.read(p, who, atLeast);
        ProfileId profile = new ProfileId(p);
        Face face = BadInput.read("maturity", () -> wanted.of(view.face()));
        long position = household.describe(profile, face);
        if (wanted.pin() != null) {
            position = wanted.pin().isEmpty()
                    ? household.removePin(who.account(), profile)
                    : household.setPin(who.account(), profile, wanted.pin());
        }
        if (wanted.personalised() != null) {
            position = Math.max(position, household.setPersonalisation(profile, wanted.personalised()));
        }
        return Positions.done(position);
    }

    @Operation(
            summary = "Delete a profile",
            description = "For ever. The last one that may see everything stays: 409 last-grown-up.")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @DeleteMapping("/{p}")
    ResponseEntity<Void> delete(@PathVariable UUID p, @AuthenticationPrincipal SignedIn who) {
        return Positions.done(household.delete(who.account(), profiles.owned(p, who)));
    }

    @Operation(summary = "Read a profile")
    @GetMapping("/{p}")
    ProfileAnswer read(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return ProfileAnswer.of(profiles.read(p, who, atLeast));
    }
}
