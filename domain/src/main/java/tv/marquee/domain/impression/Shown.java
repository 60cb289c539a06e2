package tv.marquee.domain.impression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.TitleId;

/**
 * Rows of titles, and what they followed from.
 *
 * @param model version of the model that ranked; {@code none} when popularity did
 * @param basis position of the last of the person's own events that was taken into account
 * @param variants by experiment, the variant that the person was in
 * @param rows from the top
 * @param because by title, the title of the person's own history that spoke most for it; without those of which none did
 * @param explored titles that were put where they stand by chance, to learn whether they suit
 */
public record Shown(
        String model,
        long basis,
        Map<String, String> variants,
        List<ShownRow> rows,
        Map<TitleId, TitleId> because,
        List<TitleId> explored) {

    /** The most rows. */
    public static final int MOST_ROWS = 100;

    public Shown {
        Preconditions.text(model, "model", 80);
        Preconditions.between(rows.size(), 1, MOST_ROWS, "rows");
        variants = Map.copyOf(variants);
        rows = List.copyOf(rows);
        because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
        explored = List.copyOf(explored);
    }

    /**
     * A row.
     *
     * @param row its stable key, such as {@code recommended}
     * @param titles from the first
     */
    public record ShownRow(String row, List<TitleId> titles) {
        public ShownRow {
            Preconditions.text(row, "row", 80);
            titles = List.copyOf(titles);
        }
    }
}
