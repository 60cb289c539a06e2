package tv.marquee.analytics.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/** By day, how many people did anything on it, in the seven and in the twenty-eight days that end with it. */
final class ActivePeople {

    private static final int[] WINDOWS = {1, 7, 28};

    private ActivePeople() {}

    /**
     * Rows of day, daily, weekly and monthly, from the first day on which anybody did anything.
     *
     * @param days on which a person did something, by person; repetitions change nothing
     * @param last day that is told of
     */
    static List<List<Object>> rows(JavaPairRDD<String, LocalDate> days, LocalDate last) {
        Map<Tuple2<Integer, LocalDate>, Long> steps = days.groupByKey()
                .flatMapToPair(person -> steps(person._2))
                .reduceByKey(Long::sum)
                .collectAsMap();
        List<List<Object>> rows = new ArrayList<>();
        steps.keySet().stream().map(step -> step._2).min(LocalDate::compareTo).ifPresent(first -> {
            long[] counts = new long[WINDOWS.length];
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                for (int window = 0; window < WINDOWS.length; window++) {
                    counts[window] += steps.getOrDefault(new Tuple2<>(window, day), 0L);
                }
                rows.add(List.of(day, counts[0], counts[1], counts[2]));
            }
        });
        return rows;
    }

    /** A person counts in a window from the day on which they did something until it slides over the last such day: one more there, one fewer after. */
    private static Iterator<Tuple2<Tuple2<Integer, LocalDate>, Long>> steps(Iterable<LocalDate> active) {
        TreeSet<LocalDate> days = new TreeSet<>();
        active.forEach(days::add);
        List<Tuple2<Tuple2<Integer, LocalDate>, Long>> steps = new ArrayList<>();
        for (int window = 0; window < WINDOWS.length; window++) {
            LocalDate counted = LocalDate.MIN;
            for (LocalDate day : days) {
                if (day.isAfter(counted) || day.equals(counted)) {
                    if (!counted.equals(LocalDate.MIN)) {
                        steps.add(new Tuple2<>(new Tuple2<>(window, counted), -1L));
                    }
                    steps.add(new Tuple2<>(new Tuple2<>(window, day), 1L));
                }
                counted = day.plusDays(WINDOWS[window]);
            }
            steps.add(new Tuple2<>(new Tuple2<>(window, counted), -1L));
        }
        return steps.iterator();
    }
}
