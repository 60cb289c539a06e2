package tv.marquee.query.impression;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An impression as it stands on the shelf {@code impressions}.
 *
 * @param id a UUID
 * @param profile whom it was shown
 * @param model version of the model that ranked; {@code none} when popularity did
 * @param basis position of the last of the person's own events that was taken into account
 * @param variants by experiment, the variant that the person was in
 * @param rows from the top
 * @param because by title, the title of the person's own history that spoke most for it
 * @param explored titles that stand where they do by chance
 * @param position of the event that it follows from
 */
public record ImpressionView(
        String id,
        String profile,
        Instant at,
        String model,
        long basis,
        Map<String, String> variants,
        List<RowView> rows,
        Map<String, String> because,
        List<String> explored,
        long position) {

    /** A row by its key, with its titles from the first. */
    public record RowView(String row, List<String> titles) {}
}
