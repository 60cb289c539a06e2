package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;
import tv.marquee.analytics.aggregate.MemberMonths.Standing;
import tv.marquee.analytics.aggregate.MemberMonths.Turn;

/**
 * How many accounts were on trial, paying and suspended when each day was over, and what they were worth a month. What moves between processes is changes, a few an account; the
 * days between them are filled in at the end.
 */
final class MemberDays {

    private MemberDays() {}

    /** Accounts and what they are worth, or by how much these change. */
    private record Sum(long accounts, long worth) implements Serializable {

        Sum plus(Sum that) {
            return new Sum(accounts + that.accounts, worth + that.worth);
        }
    }

    /** Rows of day, standing, currency, accounts and recurring revenue of a month. */
    static List<List<Object>> rows(JavaRDD<MemberMonths> members, LocalDate today) {
        Map<LocalDate, Map<Group, Sum>> changes = new TreeMap<>();
        members.flatMapToPair(account -> changes(account.turns()).iterator())
                .reduceByKey(Sum::plus)
                .collect()
                .forEach(change -> changes.computeIfAbsent(change._1._1, day -> new TreeMap<>())
                        .put(new Group(change._1._2._1, change._1._2._2), change._2));
        List<List<Object>> rows = new ArrayList<>();
        Map<Group, Sum> standing = new TreeMap<>();
        if (!changes.isEmpty()) {
            LocalDate first = changes.keySet().iterator().next();
            first.datesUntil(today.plusDays(1)).forEach(day -> {
                changes.getOrDefault(day, Map.of()).forEach((group, sum) -> standing.merge(group, sum, Sum::plus));
                standing.forEach((group, sum) -> {
                    if (sum.accounts() > 0) {
                        rows.add(row(day, group, sum));
                    }
                });
            });
        }
        return rows;
    }

    private record Group(String standing, String currency) implements Comparable<Group> {

        @Override
        public int compareTo(Group that) {
            int byStanding = standing.compareTo(that.standing);
            return byStanding == 0 ? currency.compareTo(that.currency) : byStanding;
        }
    }

    /** By day, standing and currency, who comes and who goes. */
    private static List<Tuple2<Tuple2<LocalDate, Tuple2<String, String>>, Sum>> changes(List<Turn> turns) {
        List<Tuple2<Tuple2<LocalDate, Tuple2<String, String>>, Sum>> changes = new ArrayList<>();
        Turn before = Turn.NONE;
        for (Turn turn : turns) {
            add(changes, turn.day(), before, new Sum(-1, -before.worth()));
            add(changes, turn.day(), turn, new Sum(1, turn.worth()));
            before = turn;
        }
        return changes;
    }

    private static void add(
            List<Tuple2<Tuple2<LocalDate, Tuple2<String, String>>, Sum>> changes, LocalDate day, Turn turn, Sum sum) {
        if (turn.standing() != Standing.NONE) {
            changes.add(
                    new Tuple2<>(new Tuple2<>(day, new Tuple2<>(turn.standing().name(), turn.currency())), sum));
        }
    }

    private static List<Object> row(LocalDate day, Group group, Sum sum) {
        return List.of(
                day,
                group.standing(),
                group.currency(),
                sum.accounts(),
                BusinessMonths.amount(sum.worth(), group.currency()));
    }
}
