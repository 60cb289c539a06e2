package tv.marquee.query.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.recommendation.TrendDecay;

/** How many people took up titles, by day and title. */
public record DailyPeople(Map<LocalDate, Map<String, Long>> counts) {

    /** The titles by the people of each day, of whom fewer count the longer ago that is; of equals, in the order of ids. */
    public List<String> trending(LocalDate today) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Long> people = new HashMap<>();
        counts.forEach((day, titles) -> {
            double weight = TrendDecay.at(ChronoUnit.DAYS.between(day, today));
            titles.forEach((title, count) -> {
                weights.merge(title, weight * count, Double::sum);
                people.merge(title, count, Long::sum);
            });
        });
        return weights.entrySet().stream()
                .filter(title -> people.getOrDefault(title.getKey(), 0L) >= TrendDecay.FEWEST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
