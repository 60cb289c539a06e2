package tv.marquee.api.profiles;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.query.home.Home;

/**
 * The home page.
 *
 * @param impression under which it can be asked later why this was shown; null when that is not remembered
 */
record HomeAnswer(@Nullable String impression, List<Row> rows) {

    static HomeAnswer of(Home.Page page, Optional<ImpressionId> impression) {
        List<Row> rows = page.rows().stream()
                .map(row -> new Row(
                        row.key(),
                        row.title(),
                        row.reason(),
                        row.titles().stream().map(TitleCard::of).toList()))
                .toList();
        return new HomeAnswer(impression.map(ImpressionId::toString).orElse(null), rows);
    }

    /**
     * A row of titles; no title stands in two.
     *
     * @param key stable, such as {@code recommended} or {@code genre-comedy}
     * @param reason why it is shown; empty when the title says all
     */
    record Row(String key, String title, String reason, List<TitleCard> titles) {}
}
