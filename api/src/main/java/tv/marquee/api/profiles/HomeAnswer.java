package tv.marquee.api.profiles;

import java.util.List;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.home.Home;

/** The home page. */
record HomeAnswer(List<Row> rows) {

    static HomeAnswer of(List<Home.Row> rows) {
        return new HomeAnswer(rows.stream()
                .map(row -> new Row(
                        row.key(),
                        row.title(),
                        row.reason(),
                        row.titles().stream().map(TitleCard::of).toList()))
                .toList());
    }

    /**
     * A row of titles; no title stands in two.
     *
     * @param key stable, such as {@code recommended} or {@code genre-comedy}
     * @param reason why it is shown; empty when the title says all
     */
    record Row(String key, String title, String reason, List<TitleCard> titles) {}
}
