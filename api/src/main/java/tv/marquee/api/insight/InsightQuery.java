package tv.marquee.api.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.problem.BadInput;
import tv.marquee.query.insight.InsightFilter;

/** A filter as it stands in addresses. */
public final class InsightQuery {

    private static final int LONGEST = 100;

    private final Map<String, String> address;

    private InsightQuery(Map<String, String> address) {
        this.address = address;
    }

    /**
     * The filter of an address's parameters: {@code title}, {@code genre}, {@code from-year}, {@code to-year}, {@code country},
     * {@code birth-years}, {@code plan}, {@code device}, {@code from} and {@code to}; others are not looked at.
     *
     * @throws BadInput when one is no value of its kind, or an end comes before its beginning
     */
    public static InsightFilter filter(Map<String, String> address) {
        InsightQuery query = new InsightQuery(address);
        Integer fromYear = query.year("from-year");
        Integer toYear = query.year("to-year");
        LocalDate from = query.day("from");
        LocalDate to = query.day("to");
        return BadInput.read(
                "to",
                () -> new InsightFilter(
                        query.text("title"),
                        query.text("genre"),
                        fromYear,
                        toYear,
                        query.text("country"),
                        query.text("birth-years"),
                        query.text("plan"),
                        query.text("device"),
                        from,
                        to));
    }

    /** The parameters of a filter, for an address. */
    public static Map<String, String> address(InsightFilter filter) {
        Map<String, String> address = new LinkedHashMap<>();
        put(address, "title", filter.title());
        put(address, "genre", filter.genre());
        put(address, "from-year", filter.fromYear());
        put(address, "to-year", filter.toYear());
        put(address, "country", filter.country());
        put(address, "birth-years", filter.birthYears());
        put(address, "plan", filter.plan());
        put(address, "device", filter.device());
        put(address, "from", filter.from());
        put(address, "to", filter.to());
        return address;
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) {
            address.put(name, value.toString());
        }
    }

    private @Nullable String text(String name) {
        return read(name, text -> {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
            }
            return text;
        });
    }

    private @Nullable Integer year(String name) {
        return read(name, text -> {
            if (!text.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("is no year of four digits");
            }
            return Integer.valueOf(text);
        });
    }

    private @Nullable LocalDate day(String name) {
        return read(name, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("is no day such as 2026-03-01", e);
            }
        });
    }

    private <V> @Nullable V read(String name, Function<String, V> value) {
        String text = address.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : BadInput.read(name, () -> value.apply(text));
    }
}
