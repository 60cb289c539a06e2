package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.NotEntitled;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingCommand;
import tv.marquee.domain.viewing.ViewingCommand.EndPlayback;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;

/** What players tell of playbacks that started. Another account's is not known to exist. */
@Tag(name = "Watching")
@RestController
class PlaybackController {

    private final Entitlements entitlements;
    private final Wishes wishes;

    PlaybackController(Entitlements entitlements, Wishes wishes) {
        this.entitlements = entitlements;
        this.wishes = wishes;
    }

    @Operation(
            summary = "Tell how far a playback has come",
            description =
                    "Every ten seconds or so, and at once when the person pauses, seeks or leaves. A pause, a seek and"
                            + " an end are stored at once, the rest every 30 seconds; a stream that is not heard of for 90 seconds"
                            + " is given to another screen. Answers 402 subscription-needed once nothing is paid for any more.")
    @ApiResponse(responseCode = "204", description = "Heard")
    @PutMapping(path = "/api/playbacks/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> progress(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @RequestBody ProgressRequest told,
            HttpServletRequest request) {
        Receipt receipt = wishes.send(command(new PlaybackId(id), who, told));
        if (request.getSession(false) != null) {
            LastChange.remember(request, receipt.position());
        }
        return Positions.done(receipt);
    }

    private ViewingCommand command(PlaybackId playback, SignedIn who, ProgressRequest told) {
        int position = told.position().intValue();
        return switch (told.state()) {
            case PLAYING -> report(playback, who, position, true);
            case PAUSED -> report(playback, who, position, false);
            case STOPPED -> new EndPlayback(who.account(), playback, position, false, wishes.now());
            case FINISHED -> new EndPlayback(who.account(), playback, position, true, wishes.now());
        };
    }

    private ReportProgress report(PlaybackId playback, SignedIn who, int position, boolean playing) {
        Instant now = wishes.now();
        int streams = entitlements.streams(who.account(), now);
        if (playing && streams == 0) {
            throw new NotEntitled();
        }
        return new ReportProgress(who.account(), playback, position, playing, streams, now);
    }
}
