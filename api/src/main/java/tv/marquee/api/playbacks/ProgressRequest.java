package tv.marquee.api.playbacks;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How far a playback has come.
 *
 * @param position in seconds from the start
 */
record ProgressRequest(
        @NotNull @DecimalMin("0") @DecimalMax("86400") @Schema(example = "61.5")
        BigDecimal position,

        @NotNull PlaybackState state) {}
