package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.playbacks.HistoryAnswer.WatchedAnswer;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.profiles.OwnProfiles;
import tv.marquee.api.profiles.OwnViewing;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/** What a profile watched, for it to look at and to take out of its history. */
@Tag(name = "Watching")
@RestController
@RequestMapping("/api/profiles/{p}/history")
class HistoryController {

    private final OwnProfiles profiles;
    private final OwnViewing viewing;
    private final Titles titles;
    private final Wishes wishes;

    HistoryController(OwnProfiles profiles, OwnViewing viewing, Titles titles, Wishes wishes) {
        this.profiles = profiles;
        this.viewing = viewing;
        this.titles = titles;
        this.wishes = wishes;
    }

    @Operation(summary = "List what was watched", description = "The latest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    HistoryAnswer all(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, 0);
        ViewingView watched = viewing.read(new ProfileId(p), atLeast);
        List<TitleId> all = watched.latest().stream().map(TitleId::new).toList();
        return new HistoryAnswer(titles.findAll(all, profile.maturity()).stream()
                .map(title -> {
                    WatchedView w = Objects.requireNonNull(watched.titles().get(title.id()));
                    return new WatchedAnswer(title.id(), title.name(), w.position(), w.duration(), w.seen(), w.at());
                })
                .toList());
    }

    @Operation(
            summary = "Take a title out of the history",
            description = "It is neither continued nor learnt from any more. Watching it again begins anew.")
    @ApiResponse(responseCode = "204", description = "Done")
    @DeleteMapping("/{t}")
    ResponseEntity<Void> forget(@PathVariable UUID p, @PathVariable String t, @AuthenticationPrincipal SignedIn who) {
        TitleId title = BadInput.read("t", () -> new TitleId(t));
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new ForgetTitle(who.account(), profile, title, wishes.now())));
    }

    @Operation(summary = "Empty the history")
    @ApiResponse(responseCode = "204", description = "Done")
    @DeleteMapping
    ResponseEntity<Void> clear(@PathVariable UUID p, @AuthenticationPrincipal SignedIn who) {
        ProfileId profile = profiles.owned(p, who);
        return Positions.done(wishes.send(new ClearHistory(who.account(), profile, wishes.now())));
    }
}
