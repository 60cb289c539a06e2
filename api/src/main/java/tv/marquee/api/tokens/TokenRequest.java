package tv.marquee.api.tokens;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who signs in. */
record TokenRequest(
        @NotNull @Size(max = 254) @Schema(example = "ada@example.org")
        String email,

        @NotNull @Size(max = 200) @Schema(format = "password", accessMode = Schema.AccessMode.WRITE_ONLY)
        String password,

        @Nullable
        @Size(max = 12)
        @Schema(
                description = "Of an authenticator app, for those who work here.",
                example = "287082",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        String code) {

    @Override
    public String toString() {
        return "TokenRequest[hidden]";
    }
}
