package tv.marquee.api.titles;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * How long a title may be shown.
 *
 * @param until when the right to show it ends, in the future
 */
record AvailabilityRequest(@NotNull Instant until) {}
