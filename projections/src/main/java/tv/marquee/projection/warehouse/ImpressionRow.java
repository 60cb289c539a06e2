package tv.marquee.projection.warehouse;

import java.time.Instant;
import tv.marquee.projection.warehouse.Rows.Versioned;

/**
 * A title that was shown to somebody.
 *
 * @param row key of the row that it stood in
 * @param rowNumber of that row, from 1 at the top
 * @param place in the row, from 1
 * @param model version of the model that ranked, or {@code none}
 * @param explored whether it stood there by chance
 * @param reasoned whether a title of the person's own history spoke for it
 */
public record ImpressionRow(
        String impressionId,
        String titleId,
        String pseudonym,
        int dateKey,
        Instant at,
        String row,
        int rowNumber,
        int place,
        String model,
        boolean explored,
        boolean reasoned,
        long version)
        implements Versioned {}
