package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;
import tv.marquee.analytics.aggregate.MemberMonths.Month;
import tv.marquee.analytics.log.Membership;

/** What subscriptions come to: by month cohorts and who of them stayed, ends by reason, and recurring revenue with what moved it; by day how they stand. */
final class BusinessMonths {

    private BusinessMonths() {}

    /** Recurring revenue of a month and a currency, in its smallest unit. */
    private record Revenue(
            long payers,
            long opening,
            long gained,
            long returned,
            long expanded,
            long contracted,
            long lost,
            long closing)
            implements Serializable {

        static Revenue of(Month month) {
            long opening = month.opening();
            long closing = month.closing();
            long more = Math.max(0, closing - opening);
            long less = Math.max(0, opening - closing);
            boolean stays = opening > 0 && closing > 0;
            return new Revenue(
                    closing > 0 ? 1 : 0,
                    opening,
                    opening == 0 && !month.earlier() ? more : 0,
                    opening == 0 && month.earlier() ? more : 0,
                    stays ? more : 0,
                    stays ? less : 0,
                    closing == 0 ? less : 0,
                    closing);
        }

        Revenue plus(Revenue that) {
            return new Revenue(
                    payers + that.payers,
                    opening + that.opening,
                    gained + that.gained,
                    returned + that.returned,
                    expanded + that.expanded,
                    contracted + that.contracted,
                    lost + that.lost,
                    closing + that.closing);
        }

        List<Object> row(LocalDate month, String currency) {
            return List.of(
                    month,
                    currency,
                    payers,
                    amount(opening, currency),
                    amount(gained, currency),
                    amount(returned, currency),
                    amount(expanded, currency),
                    amount(contracted, currency),
                    amount(lost, currency),
                    amount(closing, currency));
        }
    }

    /** The rows of four tables. */
    static Map<AggregateTable, List<List<Object>>> rows(JavaRDD<Membership> memberships, long now) {
        JavaRDD<MemberMonths> members = memberships
                .groupBy(Membership::account)
                .values()
                .map(events -> MemberMonths.of(events, now))
                .cache();
        Map<AggregateTable, List<List<Object>>> rows = new EnumMap<>(AggregateTable.class);
        rows.put(AggregateTable.COHORT_MONTH, cohorts(members));
        rows.put(AggregateTable.CHURN_MONTH, churn(members));
        rows.put(AggregateTable.REVENUE_MONTH, revenue(members));
        rows.put(AggregateTable.SUBSCRIPTION_DAY, MemberDays.rows(members, Days.of(now)));
        members.unpersist();
        return rows;
    }

    /** An amount in its currency, of one in the currency's smallest unit. */
    static BigDecimal amount(long minor, String currency) {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private static List<List<Object>> cohorts(JavaRDD<MemberMonths> members) {
        return members.flatMapToPair(account -> account.months().stream()
                        .map(month -> new Tuple2<>(
                                new Tuple2<>(month.month(), account.cohort()),
                                new Tuple2<>(1L, month.member() ? 1L : 0L)))
                        .iterator())
                .reduceByKey((one, other) -> new Tuple2<>(one._1 + other._1, one._2 + other._2))
                .map(cell -> List.<Object>of(cell._1._1, cell._1._2, cell._2._1, cell._2._2))
                .collect();
    }

    private static List<List<Object>> churn(JavaRDD<MemberMonths> members) {
        return members.flatMapToPair(account -> account.ends().stream()
                        .map(end -> new Tuple2<>(
                                new Tuple2<>(end.month(), end.reason().name()), 1L))
                        .iterator())
                .reduceByKey(Long::sum)
                .map(cell -> List.<Object>of(cell._1._1, cell._1._2, cell._2))
                .collect();
    }

    private static List<List<Object>> revenue(JavaRDD<MemberMonths> members) {
        return members.flatMapToPair(account -> account.months().stream()
                        .filter(month -> month.opening() > 0 || month.closing() > 0)
                        .map(month -> new Tuple2<>(new Tuple2<>(month.month(), month.currency()), Revenue.of(month)))
                        .iterator())
                .reduceByKey(Revenue::plus)
                .map(cell -> cell._2.row(cell._1._1, cell._1._2))
                .collect();
    }
}
