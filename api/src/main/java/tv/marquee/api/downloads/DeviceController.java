package tv.marquee.api.downloads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
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
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.download.DeviceId;

/** An account's devices for downloads. */
@Tag(name = "Downloads", description = "Titles that devices show without a connection, for a while.")
@RestController
@RequestMapping("/api/devices")
class DeviceController {

    private final OwnDevices devices;
    private final Wishes wishes;

    DeviceController(OwnDevices devices, Wishes wishes) {
        this.devices = devices;
        this.wishes = wishes;
    }

    @Operation(summary = "List one's devices", description = "With the licences that are not over.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    DevicesAnswer all(
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return DevicesAnswer.of(devices.read(who.account(), atLeast), wishes.now());
    }

    @Operation(summary = "Remove a device", description = "Ends its licences and makes room for another.")
    @ApiResponse(responseCode = "204", description = "Removed, or not there")
    @DeleteMapping("/{d}")
    ResponseEntity<Void> remove(@PathVariable UUID d, @AuthenticationPrincipal SignedIn who) {
        return Positions.done(devices.remove(who.account(), new DeviceId(d)));
    }
}
