package tv.marquee.query.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people took up titles, by day and title. */
public record DailyPeople(Map<LocalDate, Map<String, Long>> counts) {

    /** How many days are looked at, today being one. */
    public static final int DAYS = 14;

    /** A title that fewer took up on those days says something of them, and nothing of a trend. */
    public static final int FEWEST = 3;

    private static final double HALF_LIFE_DAYS = 3;

    /** The titles by the people of each day, of which half as many count after three days; of equals, in the order of ids. */
    public List<String> trending(LocalDate today) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Long> people = new HashMap<>();
        counts.forEach((day, titles) -> {
            double weight = Math.pow(.5, Math.max(0, ChronoUnit.DAYS.between(day, today)) / HALF_LIFE_DAYS);
            titles.forEach((title, count) -> {
                weights.merge(title, weight * count, Double::sum);
                people.merge(title, count, Long::sum);
            });
        });
        return weights.entrySet().stream()
                .filter(title -> people.getOrDefault(title.getKey(), 0L) >= FEWEST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
