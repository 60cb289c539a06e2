package tv.marquee.api.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.Figures.Kind;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.InsightsUnavailable;
import tv.marquee.query.insight.Theme;

/** One table of two titles, one of them hidden; notes what was asked for. */
public final class FakeInsights implements Insights {

    public final List<InsightFilter> asked = new ArrayList<>();
    public boolean away;

    @Override
    public Report report(Theme theme, InsightFilter filter) {
        if (away) {
            throw new InsightsUnavailable("away", new IllegalStateException());
        }
        asked.add(filter);
        List<Column> columns = List.of(
                new Column("title", Kind.TITLE, false),
                new Column("name", Kind.TEXT, false),
                new Column("people", Kind.COUNT, true),
                new Column("completed", Kind.SHARE, false));
        List<List<@Nullable Object>> rows =
                List.of(List.of("tmdb-961", "=The General", 1_234L, .5), Arrays.asList(null, "Few", null, null));
        return new Report(
                90_148,
                Instant.parse("2026-03-01T20:15:30Z"),
                List.of(new Figures("titles", Chart.BARS, columns, rows, 1)));
    }

    @Override
    public Choices choices() {
        return new Choices(
                List.of("Drama"),
                List.of(new Choices.Country("FR", "France")),
                List.of("1980-1989"),
                List.of("basic"),
                List.of("tv"));
    }
}
