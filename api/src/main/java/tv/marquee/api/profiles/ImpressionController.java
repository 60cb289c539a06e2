package tv.marquee.api.profiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.ImpressionNotFound;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.impression.Impressions;

/** What a profile was shown, and why, to be looked at afterwards. */
@Tag(name = "Profiles")
@RestController
@RequestMapping(path = "/api/profiles/{p}/impressions", produces = MediaType.APPLICATION_JSON_VALUE)
class ImpressionController {

    private final OwnProfiles profiles;
    private final Impressions impressions;
    private final Freshness freshness;

    ImpressionController(OwnProfiles profiles, Impressions impressions, Freshness freshness) {
        this.profiles = profiles;
        this.impressions = impressions;
        this.freshness = freshness;
    }

    @Operation(
            summary = "List what was shown",
            description =
                    "Home pages, the latest first, each with the model, the experiments and the reasons behind it."
                            + " Nothing is kept of a profile that is not personalised.")
    @GetMapping
    ImpressionsAnswer latest(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileId profile = profiles.owned(p, who);
        freshness.awaitSearch(Shelf.IMPRESSIONS, atLeast);
        return new ImpressionsAnswer(impressions.latest(profile, limit).stream()
                .map(ImpressionAnswer::of)
                .toList());
    }

    @Operation(summary = "Read what was shown once", description = "By the identity that the home page gave.")
    @GetMapping("/{i}")
    ImpressionAnswer one(@PathVariable UUID p, @PathVariable UUID i, @AuthenticationPrincipal SignedIn who) {
        ProfileId profile = profiles.owned(p, who);
        return impressions
                .find(i)
                .filter(view -> view.profile().equals(profile.toString()))
                .map(ImpressionAnswer::of)
                .orElseThrow(ImpressionNotFound::new);
    }
}
