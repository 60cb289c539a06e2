package tv.marquee.api.downloads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.problem.NotEntitled;
import tv.marquee.api.problem.TitleNotFound;
import tv.marquee.api.profiles.OwnProfiles;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadCommand.LicenseDownload;
import tv.marquee.domain.download.DownloadCommand.ReturnDownload;
import tv.marquee.domain.download.Downloads;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;

/** Titles that a profile keeps on devices. */
@Tag(name = "Downloads")
@RestController
@RequestMapping("/api/profiles/{p}/downloads")
class DownloadController {

    private final OwnProfiles profiles;
    private final Titles titles;
    private final Entitlements entitlements;
    private final Wishes wishes;

    DownloadController(OwnProfiles profiles, Titles titles, Entitlements entitlements, Wishes wishes) {
        this.profiles = profiles;
        this.titles = titles;
        this.entitlements = entitlements;
        this.wishes = wishes;
    }

    @Operation(
            summary = "License a download",
            description =
                    "For fourteen days; asking again before they are over lengthens them. The first one registers the"
                            + " device. Answers 402 subscription-needed without a plan that is paid for, and 409 too-many-devices when the"
                            + " plan gives no more devices.")
    @ApiResponse(responseCode = "201", description = "Licensed", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LicenceAnswer> license(
            @PathVariable UUID p, @AuthenticationPrincipal SignedIn who, @Valid @RequestBody LicenseRequest wanted) {
        TitleId title = BadInput.read("titleId", () -> new TitleId(wanted.titleId()));
        ProfileView profile = profiles.read(p, who, 0);
        titles.find(title)
                .filter(view -> view.isShownTo(profile.maturity()))
                .orElseThrow(() -> TitleNotFound.unknown(title));
        Instant now = wishes.now();
        int devices = entitlements.at(who.account(), now).map(Offer::downloads).orElseThrow(NotEntitled::new);
        Receipt receipt = wishes.send(new LicenseDownload(
                who.account(),
                new DeviceId(wanted.deviceId()),
                wanted.deviceName(),
                new ProfileId(p),
                title,
                devices,
                now));
        return ResponseEntity.status(201)
                .header(Positions.POSITION, Positions.text(receipt))
                .body(new LicenceAnswer(title.value(), p.toString(), now.plus(Downloads.LICENCE)));
    }

    @Operation(summary = "Return a download")
    @ApiResponse(responseCode = "204", description = "Returned, or not there")
    @DeleteMapping("/{device}/{t}")
    ResponseEntity<Void> giveBack(
            @PathVariable UUID p,
            @PathVariable UUID device,
            @PathVariable String t,
            @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(
                wishes.send(new ReturnDownload(who.account(), new DeviceId(device), profile, title, wishes.now())));
    }
}
