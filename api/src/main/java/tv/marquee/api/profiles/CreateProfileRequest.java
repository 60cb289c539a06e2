package tv.marquee.api.profiles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;

/**
 * Another person on the account.
 *
 * @param maturity the strongest that the profile may see
 * @param language an ISO 639-1 code, in which pages speak to it
 * @param kids whether it is a child's
 * @param pin four digits that it asks for before it may be used
 */
record CreateProfileRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters")
        String name,

        @NotNull Maturity maturity,
        @Nullable Avatar avatar,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "is not a code of two small letters")
        String language,

        @Nullable Boolean kids,

        @Nullable @Pattern(regexp = "[0-9]{4}", message = "is not four digits")
        String pin) {

    Face face() {
        return new Face(name, avatar == null ? Avatar.FOX : avatar, language, maturity, Boolean.TRUE.equals(kids));
    }
}
