package tv.marquee.api.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that a spreadsheet takes for text whatever they begin with, so that no cell is run as a formula. */
public final class CsvText {

    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private CsvText() {}

    /** One line, its end included. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
