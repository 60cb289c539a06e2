package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What to watch. */
record StartPlaybackRequest(
        @NotNull @Schema(example = "tmdb-653") String titleId) {}
