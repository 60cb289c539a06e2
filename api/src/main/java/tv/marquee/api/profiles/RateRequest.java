package tv.marquee.api.profiles;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How good a title is.
 *
 * @param stars 0.5 to 5 in halves
 */
record RateRequest(
        @NotNull @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, example = "4.5")
        BigDecimal stars) {}
