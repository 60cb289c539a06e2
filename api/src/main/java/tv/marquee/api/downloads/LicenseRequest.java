package tv.marquee.api.downloads;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A title to keep on a device.
 *
 * @param deviceId a random UUID that the device chose for itself and keeps
 * @param deviceName for people, such as {@code Tablet in the kitchen}
 */
record LicenseRequest(
        @NotNull @Size(max = 64) String titleId,

        @NotNull UUID deviceId,

        @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters")
        String deviceName) {}
