package tv.marquee.api.insight;

import java.util.List;
import java.util.Objects;
import tv.marquee.api.csv.CsvText;
import tv.marquee.query.insight.Figures;

/** Figures as CSV: one line of column names, then the rows; numbers as they are, nothing where nothing is told. */
public final class FiguresCsv {

    private FiguresCsv() {}

    public static String of(Figures figures) {
        StringBuilder csv = new StringBuilder(
                CsvText.line(figures.columns().stream().map(Figures.Column::key).toList()));
        figures.rows().forEach(row -> csv.append(CsvText.line(cells(row))));
        return csv.toString();
    }

    private static List<String> cells(List<?> row) {
        return row.stream().map(value -> Objects.toString(value, "")).toList();
    }
}
