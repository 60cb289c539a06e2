package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * People by how recently and how often they watched: recency, frequency and what it comes to, each of the first two in fifths of all people, as Hughes
 * ("Strategic Database Marketing", 1994) scores customers. Whoever has the same figure has the same score, so that the order of people does not matter.
 */
enum Segments {
    CHAMPIONS,
    LOYAL,
    NEW,
    OCCASIONAL,
    AT_RISK,
    ASLEEP;

    private static final int WINDOW_DAYS = 90;
    private static final int FIFTHS = 5;

    /** What one person did. */
    private record Habit(long days, long playbacks, long seconds) implements Serializable {

        Habit plus(Habit that) {
            return new Habit(Math.min(days, that.days), playbacks + that.playbacks, seconds + that.seconds);
        }
    }

    /** Sums over people. */
    private record Sums(long people, long days, long playbacks, long seconds) implements Serializable {

        Sums plus(Sums that) {
            return new Sums(people + that.people, days + that.days, playbacks + that.playbacks, seconds + that.seconds);
        }
    }

    /** @param recency 1 to 5, 5 for the fifth that watched last */
    private static Segments of(int recency, int frequency) {
        if (recency <= 2) {
            return frequency >= 3 ? AT_RISK : ASLEEP;
        }
        if (frequency >= 4) {
            return recency >= 4 ? CHAMPIONS : LOYAL;
        }
        return recency >= 4 && frequency <= 2 ? NEW : OCCASIONAL;
    }

    /** Rows of segment, people, mean days since the last playback, and mean playbacks and minutes of the last 90 days. */
    static List<List<Object>> rows(JavaRDD<Playback> playbacks, LocalDate today) {
        JavaRDD<Habit> habits = playbacks
                .filter(Playback::isStarted)
                .mapToPair(playback -> new Tuple2<>(playback.profile(), habit(playback, today)))
                .reduceByKey(Habit::plus)
                .values()
                .cache();
        Map<Long, Integer> recency = fifths(habits.map(habit -> -habit.days()).countByValue());
        Map<Long, Integer> frequency = fifths(habits.map(Habit::playbacks).countByValue());
        List<List<Object>> rows = habits.mapToPair(habit -> new Tuple2<>(
                        of(recency.get(-habit.days()), frequency.get(habit.playbacks()))
                                .name(),
                        new Sums(1, habit.days(), habit.playbacks(), habit.seconds())))
                .reduceByKey(Sums::plus)
                .map(segment -> row(segment._1, segment._2))
                .collect();
        habits.unpersist();
        return rows;
    }

    private static Habit habit(Playback playback, LocalDate today) {
        long days = ChronoUnit.DAYS.between(playback.day(), today);
        boolean recent = days < WINDOW_DAYS;
        return new Habit(days, recent ? 1 : 0, recent ? playback.seconds() : 0);
    }

    /** By figure, the fifth of all people that it ends in. */
    private static Map<Long, Integer> fifths(Map<Long, Long> people) {
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        Map<Long, Integer> fifths = new TreeMap<>();
        long upTo = 0;
        for (Map.Entry<Long, Long> figure : new TreeMap<>(people).entrySet()) {
            upTo += figure.getValue();
            fifths.put(figure.getKey(), (int) Math.ceil((double) FIFTHS * upTo / all));
        }
        return fifths;
    }

    private static List<Object> row(String segment, Sums sums) {
        double people = sums.people();
        return List.of(
                segment,
                sums.people(),
                sums.days() / people,
                sums.playbacks() / people,
                sums.seconds() / 60.0 / people);
    }
}
