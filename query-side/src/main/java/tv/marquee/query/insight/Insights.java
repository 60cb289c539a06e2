package tv.marquee.query.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers analysts. */
public interface Insights {

    /** Groups of fewer people are not told of. */
    int FEWEST_PEOPLE = 10;

    /**
     * The figures of a theme.
     *
     * @throws InsightsUnavailable when the warehouse cannot be asked now
     */
    Report report(Theme theme, InsightFilter filter);

    /**
     * What filters can say.
     *
     * @throws InsightsUnavailable when the warehouse cannot be asked now
     */
    Choices choices();

    /**
     * Figures and how old they are.
     *
     * @param position of the newest event that they follow from; 0 when there is none
     * @param updated when the warehouse was last brought forward; null when it never was
     */
    record Report(long position, @Nullable Instant updated, List<Figures> tables) {
        public Report {
            tables = List.copyOf(tables);
        }
    }

    /** Values that filters can have, in the order in which they are offered. */
    record Choices(
            List<String> genres,
            List<Country> countries,
            List<String> birthYears,
            List<String> plans,
            List<String> devices) {

        public Choices {
            genres = List.copyOf(genres);
            countries = List.copyOf(countries);
            birthYears = List.copyOf(birthYears);
            plans = List.copyOf(plans);
            devices = List.copyOf(devices);
        }

        /** A country by its code. */
        public record Country(String code, String name) {}
    }
}
