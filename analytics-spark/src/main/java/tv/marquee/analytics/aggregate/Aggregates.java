package tv.marquee.analytics.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import tv.marquee.analytics.log.Activity;
import tv.marquee.analytics.log.Exclusion;
import tv.marquee.analytics.log.Membership;
import tv.marquee.analytics.log.PublishedLog.Business;
import tv.marquee.analytics.log.Watching;

/**
 * Everything that is summed up of a log. What a restricted person did is left out, and of who was forgotten nothing can be read.
 *
 * @param asOf when the newest that is counted happened
 * @param position the highest that was read
 * @param since the day from which on something may have changed since an earlier run; empty when all of it may
 * @param rows by table, each in the order of its columns, of all days
 */
public record Aggregates(
        Instant asOf, long position, Optional<LocalDate> since, Map<AggregateTable, List<List<Object>>> rows) {

    public Aggregates {
        rows = Map.copyOf(rows);
    }

    /**
     * An earlier run.
     *
     * @param position up to which it counted
     * @param asOf when the newest happened that it counted
     */
    public record Earlier(long position, Instant asOf) {}

    /**
     * Sums up.
     *
     * @param earlier the last run, when only what changed since is to be replaced
     */
    public static Aggregates of(Business log, Optional<Earlier> earlier) {
        Set<String> left = excluded(log.exclusions());
        JavaRDD<Playback> playbacks = log.watching()
                .filter(heard -> !left.contains(heard.profile()))
                .groupBy(Watching::playback)
                .values()
                .map(Playback::of)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Activity> activity = log.activity().filter(act -> !left.contains(act.profile()));
        JavaRDD<Membership> memberships = log.memberships().filter(of -> !left.contains(of.account()));
        long now = newest(playbacks, activity, memberships);
        LocalDate today = Days.of(now);
        Map<AggregateTable, List<List<Object>>> rows = new EnumMap<>(AggregateTable.class);
        rows.put(AggregateTable.TITLE_DAY, TitleReach.rows(playbacks, day -> day));
        rows.put(AggregateTable.TITLE_WEEK, TitleReach.rows(playbacks, Days::week));
        rows.put(AggregateTable.ACTIVE_DAY, ActivePeople.rows(activeDays(playbacks, activity), today));
        rows.putAll(BusinessMonths.rows(memberships, now));
        rows.put(AggregateTable.SEGMENT, Segments.rows(playbacks, today));
        rows.put(AggregateTable.TASTE, Tastes.rows(takenUp(playbacks, activity), log.titles()));
        Optional<LocalDate> since = earlier.filter(before -> isNobodyNewlyExcluded(log, before.position()))
                .map(before -> since(before, playbacks, activity, memberships));
        playbacks.unpersist();
        return new Aggregates(Instant.ofEpochMilli(now), log.extent().position(), since, rows);
    }

    private static Set<String> excluded(JavaRDD<Exclusion> exclusions) {
        Map<String, Exclusion> last = new HashMap<>();
        exclusions
                .collect()
                .forEach(each -> last.merge(
                        each.subject(), each, (one, other) -> one.position() > other.position() ? one : other));
        Set<String> excluded = new HashSet<>();
        last.values().stream()
                .filter(Exclusion::excluded)
                .map(Exclusion::subject)
                .forEach(excluded::add);
        return excluded;
    }

    private static boolean isNobodyNewlyExcluded(Business log, long after) {
        return log.exclusions().filter(each -> each.position() > after).isEmpty();
    }

    private static long newest(
            JavaRDD<Playback> playbacks, JavaRDD<Activity> activity, JavaRDD<Membership> memberships) {
        return playbacks
                .map(Playback::at)
                .union(activity.map(Activity::at))
                .union(memberships.map(Membership::at))
                .fold(0L, Math::max);
    }

    private static JavaPairRDD<String, LocalDate> activeDays(JavaRDD<Playback> playbacks, JavaRDD<Activity> activity) {
        return playbacks
                .mapToPair(playback -> new Tuple2<>(playback.profile(), playback.day()))
                .union(activity.mapToPair(act -> new Tuple2<>(act.profile(), Days.of(act.at()))))
                .distinct();
    }

    /** Who watched, rated, listed or reviewed what. */
    private static JavaPairRDD<String, String> takenUp(JavaRDD<Playback> playbacks, JavaRDD<Activity> activity) {
        return playbacks
                .filter(Playback::isStarted)
                .mapToPair(playback -> new Tuple2<>(playback.profile(), playback.title()))
                .union(activity.mapToPair(act -> new Tuple2<>(act.profile(), act.title())))
                .distinct();
    }

    /** The first day that anything new is about; what stood open when the earlier run ended is counted again from there. */
    private static LocalDate since(
            Earlier before, JavaRDD<Playback> playbacks, JavaRDD<Activity> activity, JavaRDD<Membership> memberships) {
        long after = before.position();
        long ended = Days.start(Days.of(before.asOf().toEpochMilli()));
        long first = playbacks
                .filter(playback -> playback.position() > after)
                .map(playback -> Days.start(playback.day()))
                .union(activity.filter(act -> act.position() > after).map(Activity::at))
                .union(memberships.filter(event -> event.position() > after).map(Membership::at))
                .fold(ended, Math::min);
        return Days.of(first);
    }
}
