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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.ProfileId;

/** The people who watch on an account. */
@Tag(name = "Profiles", description = "The people who watch on an account, and what is theirs.")
@RestController
@RequestMapping(path = "/api/profiles", produces = MediaType.APPLICATION_JSON_VALUE)
class ProfileController {

    private final OwnProfiles profiles;
    private final Wishes wishes;

    ProfileController(OwnProfiles profiles, Wishes wishes) {
        this.profiles = profiles;
        this.wishes = wishes;
    }

    @Operation(summary = "List one's profiles")
    @GetMapping
    ProfilesAnswer all(
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return new ProfilesAnswer(
                profiles.all(who, atLeast).stream().map(ProfileAnswer::of).toList());
    }

    @Operation(summary = "Create a profile")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProfileAnswer> create(
            @AuthenticationPrincipal SignedIn who, @Valid @RequestBody CreateProfileRequest wanted) {
        ProfileId profile = new ProfileId(wishes.newId());
        Receipt receipt =
                wishes.send(new CreateProfile(profile, who.account(), wanted.name(), wanted.maturity(), wishes.now()));
        profiles.created(profile, who.account(), receipt.position());
        return ResponseEntity.created(URI.create("/api/profiles/" + profile))
                .header(Positions.POSITION, Positions.text(receipt))
                .body(new ProfileAnswer(
                        profile.toString(), wanted.name(), wanted.maturity(), 0, 0, receipt.position()));
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
