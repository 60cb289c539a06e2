package tv.marquee.api.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who wants to watch.
 *
 * @param email becomes the name to sign in with
 * @param password 8 to 200 characters
 * @param displayName what the account and its first profile are called
 * @param birthYear in four digits
 * @param country ISO 3166-1 alpha-2 code
 */
record OpenAccountRequest(
        @NotNull @Size(max = 254) @Schema(example = "ada@example.org")
        String email,

        @NotNull @Size(min = 8, max = 200) @Schema(format = "password", accessMode = Schema.AccessMode.WRITE_ONLY)
        String password,

        @NotBlank @Size(max = 80) @Pattern(regexp = PLAIN, message = "has control characters")
        String displayName,

        @NotNull @Min(1900) @Max(2100) Integer birthYear,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is not a code of two capital letters") @Schema(example = "CH")
        String country) {

    private static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

    @Override
    public String toString() {
        return "OpenAccountRequest[hidden]";
    }
}
