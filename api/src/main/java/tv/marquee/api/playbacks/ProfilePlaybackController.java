package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import tv.marquee.api.media.MediaLibrary;
import tv.marquee.api.media.MediaLink;
import tv.marquee.api.media.MediaLinks;
import tv.marquee.api.media.MediaSettings;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.problem.NotEntitled;
import tv.marquee.api.problem.TitleNotFound;
import tv.marquee.api.profiles.OwnProfiles;
import tv.marquee.api.profiles.OwnViewing;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** What a profile watches: starting, and what it has begun. */
@Tag(name = "Watching", description = "Playbacks on as many screens as the account may use, and where people left off.")
@RestController
@RequestMapping(path = "/api/profiles/{p}", produces = MediaType.APPLICATION_JSON_VALUE)
class ProfilePlaybackController {

    private static final String MEDIA = "/api/media/";

    private final OwnProfiles profiles;
    private final OwnViewing viewing;
    private final Titles titles;
    private final MediaLibrary library;
    private final MediaLinks links;
    private final MediaSettings media;
    private final Entitlements entitlements;
    private final Wishes wishes;

    ProfilePlaybackController(
            OwnProfiles profiles,
            OwnViewing viewing,
            Titles titles,
            MediaLibrary library,
            MediaLinks links,
            MediaSettings media,
            Entitlements entitlements,
            Wishes wishes) {
        this.profiles = profiles;
        this.viewing = viewing;
        this.titles = titles;
        this.library = library;
        this.links = links;
        this.media = media;
        this.entitlements = entitlements;
        this.wishes = wishes;
    }

    @Operation(
            summary = "Start to watch",
            description =
                    "On one more screen, where the person left off. Answers 402 subscription-needed when the account"
                            + " has no plan that is paid for, and 409 too-many-streams when it watches on as many screens as the"
                            + " plan gives; a screen that is silent for 90 seconds does not count.")
    @ApiResponse(responseCode = "201", description = "Started", useReturnTypeSchema = true)
    @PostMapping(path = "/playbacks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StartedAnswer> start(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String agent,
            @Valid @RequestBody StartPlaybackRequest wanted) {
        String device = wanted.device();
        DeviceType type =
                device == null ? UserAgents.device(agent) : BadInput.read("device", () -> DeviceType.of(device));
        TitleId title = BadInput.read("titleId", () -> new TitleId(wanted.titleId()));
        requireShown(title, profiles.read(p, who, 0).maturity());
        ProfileId profile = new ProfileId(p);
        PlaybackId playback = new PlaybackId(wishes.newId());
        Instant now = wishes.now();
        Offer offer = entitlements.at(who.account(), now).orElseThrow(NotEntitled::new);
        int duration = library.duration(title);
        int resumeAt = Math.min(viewing.read(profile, atLeast).resumeAt(title.value()), duration);
        Receipt receipt = wishes.send(new StartPlayback(
                who.account(), playback, profile, title, duration, resumeAt, offer.streams(), type, now));
        Instant expires = now.plus(media.linkLifetime());
        MediaLink link = new MediaLink(who.account(), profile, playback, title, offer.resolution(), expires);
        String base = MEDIA + links.token(link) + "/";
        List<StartedAnswer.Captions> captions = library.captions(title).stream()
                .map(language -> new StartedAnswer.Captions(language, base + "captions." + language + ".vtt"))
                .toList();
        return ResponseEntity.created(URI.create("/api/playbacks/" + playback))
                .header(Positions.POSITION, Positions.text(receipt))
                .body(new StartedAnswer(
                        playback.toString(), base + "master.m3u8", resumeAt, duration, captions, expires));
    }

    @Operation(summary = "List what was begun", description = "Titles not seen to their end, the latest first.")
    @GetMapping("/continue-watching")
    ContinueWatchingAnswer begun(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, 0);
        ViewingView watched = viewing.read(new ProfileId(p), atLeast);
        List<TitleId> begun = watched.unfinished().stream().map(TitleId::new).toList();
        return ContinueWatchingAnswer.of(watched, titles.findAll(begun, profile.maturity()));
    }

    /** Of what is above its ceiling, a profile does not even learn that it exists. */
    private void requireShown(TitleId title, Maturity ceiling) {
        TitleView view = titles.find(title)
                .filter(known -> ceiling.admits(known.maturity()))
                .orElseThrow(() -> TitleNotFound.unknown(title));
        if (view.withdrawn()) {
            throw TitleNotFound.gone(title);
        }
    }
}
