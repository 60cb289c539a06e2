package tv.marquee.api.profiles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import tv.marquee.domain.shared.Maturity;

/**
 * Another person on the account.
 *
 * @param maturity the strongest that the profile may see
 */
record CreateProfileRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters")
        String name,

        @NotNull Maturity maturity) {}
