package tv.marquee.query.trend.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.recommendation.TrendDecay;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.trend.DailyPeople;
import tv.marquee.query.trend.Trends;

/** Trends from the shelf {@code trends}: of each day the titles that most took up. */
final class ElasticsearchTrends implements Trends {

    private static final int MOST_A_DAY = 200;
    private static final String DAYS = "days";
    private static final String TITLES = "titles";
    private static final String PEOPLE = "people";

    private final ElasticsearchReads reads;

    ElasticsearchTrends(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public List<String> among(Audience audience, LocalDate today) {
        return reads.search(Shelf.TRENDS, request(audience, today), Void.class)
                .map(answer -> new DailyPeople(byDay(answer.aggregations())).trending(today))
                .orElse(List.of());
    }

    private static SearchRequest request(Audience audience, LocalDate today) {
        LocalDate first = today.minusDays(TrendDecay.DAYS - 1L);
        return SearchRequest.of(s -> s.index(Shelf.TRENDS.alias())
                .size(0)
                .query(q -> q.bool(b -> b.filter(
                                f -> f.term(t -> t.field("audience").value(audience.key())))
                        .filter(f -> f.range(r ->
                                r.date(d -> d.field("day").gte(first.toString()).lte(today.toString()))))))
                .aggregations(
                        DAYS,
                        days -> days.terms(t -> t.field("day").size(TrendDecay.DAYS))
                                .aggregations(
                                        TITLES,
                                        titles -> titles.terms(t -> t.field("title")
                                                        .size(MOST_A_DAY)
                                                        .order(List.of(NamedValue.of(PEOPLE, SortOrder.Desc))))
                                                .aggregations(
                                                        PEOPLE, people -> people.sum(sum -> sum.field("people"))))));
    }

    private static Map<LocalDate, Map<String, Long>> byDay(Map<String, Aggregate> answer) {
        Map<LocalDate, Map<String, Long>> byDay = new HashMap<>();
        if (answer.containsKey(DAYS) && answer.get(DAYS).isLterms()) {
            for (LongTermsBucket day : answer.get(DAYS).lterms().buckets().array()) {
                byDay.put(
                        Instant.ofEpochMilli(day.key()).atZone(ZoneOffset.UTC).toLocalDate(),
                        day.aggregations().get(TITLES).sterms().buckets().array().stream()
                                .collect(Collectors.toMap(
                                        bucket -> bucket.key().stringValue(), ElasticsearchTrends::people)));
            }
        }
        return byDay;
    }

    private static long people(StringTermsBucket bucket) {
        Double sum = bucket.aggregations().get(PEOPLE).sum().value();
        return sum == null ? 0 : sum.longValue();
    }
}
