package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What to watch, and on what.
 *
 * @param device null when the client does not say; then its {@code User-Agent} is looked at
 */
record StartPlaybackRequest(
        @NotNull @Schema(example = "tmdb-653") String titleId,

        @Nullable
        @Schema(description = "phone, tablet, computer or tv; without it, what the User-Agent tells", example = "tv")
        String device) {}
