package tv.marquee.api.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.Theme;

/** Figures, for analysts. */
@Tag(name = "Insight", description = "The analyst's figures, without groups of fewer than ten people.")
@RestController
@RequestMapping(path = "/api/insight", produces = MediaType.APPLICATION_JSON_VALUE)
class InsightController {

    private final Insights insights;

    InsightController(Insights insights) {
        this.insights = insights;
    }

    /**
     * Figures of a theme.
     *
     * @param position of the newest event that they follow from
     * @param updated when the warehouse was last brought forward
     */
    record InsightAnswer(
            String theme, long position, @Nullable Instant updated, List<TableAnswer> tables) {}

    /**
     * A table.
     *
     * @param rows by column; without those that are not told
     * @param hidden rows of which only the name is told, because they are about too few people
     */
    record TableAnswer(String key, List<Map<String, Object>> rows, int hidden) {}

    @Operation(
            summary = "The figures of a theme",
            description =
                    "Themes are overview, titles, genres, audience, subscriptions, sentiment, recommendations, growth and"
                            + " quality. The filter's parts are title, genre, from-year, to-year, country, birth-years, plan, device, from and to;"
                            + " each may be left out.")
    @GetMapping("/{theme}")
    InsightAnswer figures(
            @PathVariable String theme, @Parameter(hidden = true) @RequestParam Map<String, String> address) {
        Theme known = Theme.of(theme)
                .orElseThrow(() -> new BadInput(
                        "theme",
                        "is none of "
                                + Arrays.stream(Theme.values()).map(Theme::key).toList()));
        InsightFilter filter = InsightQuery.filter(address);
        Insights.Report report = insights.report(known, filter);
        return new InsightAnswer(
                theme,
                report.position(),
                report.updated(),
                report.tables().stream().map(InsightController::table).toList());
    }

    private static TableAnswer table(Figures figures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : figures.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int k = 0; k < values.size(); k++) {
                Object value = values.get(k);
                if (value != null) {
                    row.put(figures.columns().get(k).key(), value);
                }
            }
            rows.add(row);
        }
        return new TableAnswer(figures.key(), rows, figures.hidden());
    }
}
