package tv.marquee.query.catalogue.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.freshness.Shelf;

/**
 * Searches in Elasticsearch's language. What was typed counts most in names, then in people and keywords, least in the plot;
 * a slip of the finger is forgiven; between equals the more popular comes first. Without scripts, which small builds of
 * Elasticsearch lack.
 */
final class TitleQueries {

    private static final List<String> FIELDS = List.of(
            "name^8", "originalName^5", "directors.name^4", "cast.name^4", "crew.name", "keywords.text^2", "overview");
    private static final List<String> CREDITED = List.of("directors.id", "cast.id");
    private static final List<String> NAMES =
            List.of("name.complete^6", "originalName^4", "directors.name^3", "cast.name^3");
    private static final String SLIPS = "AUTO:4,9"; // one from four letters on, two from nine
    private static final int COUNTED_EXACTLY = 10_000;

    private TitleQueries() {}

    /** One page of the titles that answer a search. */
    static SearchRequest search(TitleSearch search) {
        return SearchRequest.of(s -> s.index(Shelf.TITLES.alias())
                .query(scored(search))
                .sort(order(search))
                .from(search.page() * search.size())
                .size(search.size())
                .source(f -> f.filter(x -> x.excludes(TitleCard.LEFT_OUT)))
                .trackTotalHits(t -> t.count(COUNTED_EXACTLY)));
    }

    /** The titles of whose names a word begins like the last word typed, and that have the other words. */
    static SearchRequest suggest(String typed, Maturity ceiling, int limit) {
        Query begun = Query.of(q -> q.bool(b -> b.must(
                        m -> m.match(x -> x.field("name.complete").query(typed).operator(Operator.And)))
                .should(m -> m.matchPhrase(x -> x.field("name").query(typed).boost(4f)))
                .filter(shownTo(ceiling))));
        return SearchRequest.of(s -> s.index(Shelf.TITLES.alias())
                .query(q -> q.functionScore(
                        f -> f.query(begun).functions(logOf("popularity")).boostMode(FunctionBoostMode.Multiply)))
                .size(limit)
                .source(f -> f.filter(x -> x.includes("id", "name", "year"))));
    }

    private static Query scored(TitleSearch search) {
        Query matching = Query.of(q -> q.bool(filtered(search)));
        if (search.sort() == Sort.RATING) {
            return Query.of(q -> q.functionScore(f -> f.query(matching)
                    .functions(squareOf("voteAverage"), logOf("voteCount"))
                    .scoreMode(FunctionScoreMode.Multiply)
                    .boostMode(FunctionBoostMode.Replace)));
        }
        return Query.of(q -> q.functionScore(
                f -> f.query(matching).functions(logOf("popularity")).boostMode(FunctionBoostMode.Multiply)));
    }

    private static BoolQuery filtered(TitleSearch search) {
        BoolQuery.Builder query = new BoolQuery.Builder().filter(shownTo(search.ceiling()));
        if (!search.text().isBlank()) {
            query.must(worded(search.text().strip()));
        }
        if (search.genre() != null) {
            query.filter(
                    f -> f.term(t -> t.field("genres").value(search.genre()).caseInsensitive(true)));
        }
        if (search.language() != null) {
            query.filter(f -> f.term(t -> t.field("originalLanguage").value(search.language())));
        }
        if (search.longest() != null) {
            query.filter(f -> f.range(r -> r.number(
                    n -> n.field("runtimeMinutes").gte(1.0).lte(search.longest().doubleValue()))));
        }
        if (search.fromYear() != null || search.toYear() != null) {
            query.filter(f -> f.range(r -> r.number(n -> n.field("year")
                    .gte(search.fromYear() == null ? 1.0 : search.fromYear().doubleValue())
                    .lte(search.toYear() == null ? null : search.toYear().doubleValue()))));
        }
        if (search.person() != null) {
            query.filter(f -> f.multiMatch(m -> m.query(search.person()).fields(CREDITED)));
        }
        if (search.sort() == Sort.LEAVING) {
            query.filter(f ->
                    f.range(r -> r.date(d -> d.field("availableUntil").gt("now").lte("now+30d"))));
        }
        return query.build();
    }

    private static Query worded(String text) {
        Query together = Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(FIELDS)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)
                .boost(2f)));
        Query misspelt = Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(NAMES)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .fuzziness(SLIPS)
                .tieBreaker(0.2)));
        Query asTyped =
                Query.of(q -> q.matchPhrase(m -> m.field("name").query(text).boost(12f)));
        return Query.of(q -> q.bool(b -> b.should(together, misspelt, asTyped).minimumShouldMatch("1")));
    }

    /** What is in the catalogue and what a ceiling admits; the highest admits all, and titles of unknown maturity too. */
    private static List<Query> shownTo(Maturity ceiling) {
        Query inCatalogue = Query.of(q -> q.term(t -> t.field("withdrawn").value(FieldValue.of(false))));
        if (ceiling.admits(null)) {
            return List.of(inCatalogue);
        }
        List<FieldValue> admitted = Arrays.stream(Maturity.values())
                .filter(ceiling::admits)
                .map(maturity -> FieldValue.of(maturity.name()))
                .toList();
        return List.of(
                inCatalogue, Query.of(q -> q.terms(t -> t.field("maturity").terms(v -> v.value(admitted)))));
    }

    private static FunctionScore logOf(String field) {
        return factor(field, FieldValueFactorModifier.Log2p);
    }

    private static FunctionScore squareOf(String field) {
        return factor(field, FieldValueFactorModifier.Square);
    }

    private static FunctionScore factor(String field, FieldValueFactorModifier modifier) {
        return FunctionScore.of(
                f -> f.fieldValueFactor(v -> v.field(field).modifier(modifier).missing(0.0)));
    }

    private static List<SortOptions> order(TitleSearch search) {
        List<SortOptions> order = new ArrayList<>();
        switch (search.sort()) {
            case RELEVANCE -> order.add(search.text().isBlank() ? down("popularity") : best());
            case RATING -> order.add(best());
            case POPULARITY -> order.add(down("popularity"));
            case NEWEST -> order.add(down("releaseDate"));
            case OLDEST -> order.add(by("releaseDate", SortOrder.Asc));
            case NAME -> order.add(by("name.sort", SortOrder.Asc));
            case ADDED -> order.add(down("addedAt"));
            case LEAVING -> order.add(by("availableUntil", SortOrder.Asc));
        }
        order.add(by("id", SortOrder.Asc));
        return order;
    }

    private static SortOptions best() {
        return SortOptions.of(s -> s.score(x -> x.order(SortOrder.Desc)));
    }

    private static SortOptions down(String field) {
        return by(field, SortOrder.Desc);
    }

    private static SortOptions by(String field, SortOrder direction) {
        return SortOptions.of(
                s -> s.field(FieldSort.of(f -> f.field(field).order(direction).missing("_last"))));
    }
}
