package tv.marquee.api.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.impression.ImpressionView;

/**
 * What a profile was shown, and why.
 *
 * @param id a UUID
 * @param model version of the model that ranked; {@code none} when popularity did
 * @param basis position of the profile's last change that was taken into account
 * @param variants by experiment, the variant that the profile was in
 * @param rows from the top
 */
record ImpressionAnswer(
        String id, Instant at, String model, long basis, Map<String, String> variants, List<ShownRow> rows) {

    static ImpressionAnswer of(ImpressionView view) {
        Set<String> explored = Set.copyOf(view.explored());
        return new ImpressionAnswer(
                view.id(),
                view.at(),
                view.model(),
                view.basis(),
                view.variants(),
                view.rows().stream()
                        .map(row -> new ShownRow(
                                row.row(),
                                row.titles().stream()
                                        .map(title -> new ShownTitle(
                                                title, view.because().get(title), explored.contains(title)))
                                        .toList()))
                        .toList());
    }

    /** A row by its stable key, with its titles from the first. */
    record ShownRow(String row, List<ShownTitle> titles) {}

    /**
     * A title.
     *
     * @param because the title of the profile's own that spoke most for it; null when none did
     * @param byChance whether it stands there by chance, to learn whether it suits
     */
    record ShownTitle(String id, @Nullable String because, boolean byChance) {}
}
