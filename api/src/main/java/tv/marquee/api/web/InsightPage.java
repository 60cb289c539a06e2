package tv.marquee.api.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tv.marquee.api.insight.FiguresCsv;
import tv.marquee.api.insight.InsightQuery;
import tv.marquee.api.problem.BadInput;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.Theme;

/** Figures for analysts; what is asked for stands in the address. */
@Controller
class InsightPage {

    private static final String HERE = "/insight";

    private final Insights insights;
    private final Words words;

    InsightPage(Insights insights, Words words) {
        this.insights = insights;
        this.words = words;
    }

    /**
     * A table as it is shown.
     *
     * @param drawn whether it has a chart beside it
     * @param single whether it is one row of nothing but figures
     * @param csv address of the same as a file
     */
    record Shown(Figures figures, boolean drawn, boolean single, List<List<Cell>> rows, String csv) {}

    /**
     * A cell.
     *
     * @param value what is drawn; null when it is no number, or none is told
     * @param link where it leads; null when nowhere
     */
    record Cell(
            String text, @Nullable Number value, @Nullable String link, boolean numeric) {}

    @GetMapping(HERE)
    ModelAndView overview(@RequestParam Map<String, String> address, Locale locale) {
        return theme(Theme.OVERVIEW.key(), address, locale);
    }

    @GetMapping(HERE + "/{theme}")
    ModelAndView theme(@PathVariable String theme, @RequestParam Map<String, String> address, Locale locale) {
        Theme known = Theme.of(theme).orElseThrow(PageNotFound::new);
        InsightFilter filter = InsightFilter.NONE;
        BadInput wrong = null;
        try {
            filter = InsightQuery.filter(address);
        } catch (BadInput e) {
            wrong = e;
        }
        Insights.Report report = insights.report(known, filter);
        return new ModelAndView("insight")
                .addObject("theme", known)
                .addObject("themes", Theme.values())
                .addObject("filter", InsightQuery.address(filter))
                .addObject("wrong", wrong == null ? null : wrong.getMessage())
                .addObject("choices", insights.choices())
                .addObject("report", report)
                .addObject("tables", shown(known, filter, report, locale))
                .addObject("links", links(filter));
    }

    /** One table as a file. */
    @GetMapping(HERE + "/{theme}/{table}.csv")
    ResponseEntity<String> csv(
            @PathVariable String theme, @PathVariable String table, @RequestParam Map<String, String> address) {
        Theme known = Theme.of(theme).orElseThrow(PageNotFound::new);
        Figures figures = insights.report(known, InsightQuery.filter(address)).tables().stream()
                .filter(each -> each.key().equals(table))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("marquee-" + theme + "-" + table + ".csv")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(FiguresCsv.of(figures));
    }

    /** Where each theme is with the same filter. */
    private static Map<String, String> links(InsightFilter filter) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Theme theme : Theme.values()) {
            links.put(theme.key(), address(HERE + "/" + theme.key(), InsightQuery.address(filter)));
        }
        return links;
    }

    private List<Shown> shown(Theme theme, InsightFilter filter, Insights.Report report, Locale locale) {
        List<Shown> shown = new ArrayList<>();
        for (Figures figures : report.tables()) {
            boolean drawn = figures.chart() != Figures.Chart.NONE
                    && figures.rows().size() > figures.hidden()
                    && figures.rows().size() > 1;
            shown.add(new Shown(
                    figures,
                    drawn,
                    figures.rows().size() == 1 && figures.columns().getFirst().kind() != Figures.Kind.TEXT,
                    figures.rows().stream()
                            .map(row -> cells(figures.columns(), row, filter, locale))
                            .toList(),
                    address(HERE + "/" + theme.key() + "/" + figures.key() + ".csv", InsightQuery.address(filter))));
        }
        return shown;
    }

    private List<Cell> cells(List<Column> columns, List<@Nullable Object> row, InsightFilter filter, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        for (int k = 0; k < row.size(); k++) {
            cells.add(cell(columns.get(k), row.get(k), filter, locale));
        }
        return cells;
    }

    private Cell cell(Column column, @Nullable Object value, InsightFilter filter, Locale locale) {
        if (value == null) {
            return new Cell("–", null, null, column.kind() != Figures.Kind.TEXT);
        }
        return switch (column.kind()) {
            case TEXT -> new Cell(text(column, value.toString(), locale), null, null, false);
            case TITLE -> {
                Map<String, String> address = InsightQuery.address(filter);
                address.put("title", value.toString());
                yield new Cell(value.toString(), null, address(HERE + "/" + Theme.TITLES.key(), address), false);
            }
            case COUNT, PEOPLE -> number(NumberFormat.getIntegerInstance(locale), value);
            case SHARE -> number(percent(locale), value);
            case NUMBER -> number(decimals(locale, value), value);
            case MONEY -> number(decimals(locale, value), value);
        };
    }

    private String text(Column column, String value, Locale locale) {
        return switch (column.key()) {
            case "genre" -> words.genre(value, locale);
            case "rule", "verdict", "window", "reason", "segment", "device" ->
                words.text("insight." + column.key() + "." + value, locale);
            default -> value;
        };
    }

    private static Cell number(NumberFormat format, Object value) {
        Number number = (Number) value;
        return new Cell(format.format(number), number, null, true);
    }

    private static NumberFormat percent(Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format;
    }

    private static NumberFormat decimals(Locale locale, Object value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int digits = Optional.of(value)
                .filter(BigDecimal.class::isInstance)
                .map(money -> 2)
                .orElse(1);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
