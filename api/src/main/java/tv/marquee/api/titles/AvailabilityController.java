package tv.marquee.api.titles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;
import tv.marquee.domain.shared.TitleId;

/** How long titles may be shown, as those who keep the catalogue settle it. */
@Tag(name = "Titles")
@RestController
@RequestMapping(path = "/api/titles/{t}/availability")
class AvailabilityController {

    private final Wishes wishes;

    AvailabilityController(Wishes wishes) {
        this.wishes = wishes;
    }

    @Operation(
            summary = "Settle when a title leaves",
            description = "For engineers. The title is withdrawn by itself at that time; one that was withdrawn because"
                    + " its time was over comes back. Answers 409 availability-in-the-past for a time that is over.")
    @ApiResponse(responseCode = "204", description = "Settled")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> until(@PathVariable String t, @Valid @RequestBody AvailabilityRequest wanted) {
        return Positions.done(wishes.send(new SetAvailability(title(t), wanted.until(), wishes.now())));
    }

    @Operation(
            summary = "Let a title stay",
            description = "For engineers. One that was withdrawn because its time was over comes back.")
    @ApiResponse(responseCode = "204", description = "Settled")
    @DeleteMapping
    ResponseEntity<Void> withoutEnd(@PathVariable String t) {
        return Positions.done(wishes.send(new SetAvailability(title(t), null, wishes.now())));
    }

    private static TitleId title(String t) {
        return BadInput.read("t", () -> new TitleId(t));
    }
}
