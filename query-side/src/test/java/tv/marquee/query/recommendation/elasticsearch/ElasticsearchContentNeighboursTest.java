package tv.marquee.query.recommendation.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.query.recommendation.EmbeddingView;

class ElasticsearchContentNeighboursTest {

    @Test
    void theNearestVectorsAreAskedForAndTheTitleItselfIsLeftOut() {
        JsonNode request = search(List.of(), List.of(), List.of());
        JsonNode knn = request.path("knn").isArray() ? request.path("knn").path(0) : request.path("knn");

        assertThat(knn.path("field").asString()).isEqualTo("vector");
        assertThat(knn.path("query_vector").path(1).asDouble()).isEqualTo(.5);
        assertThat(knn.path("filter").toString()).contains("must_not", "tmdb-1");
        assertThat(request.has("query")).isFalse();
    }

    @Test
    void sharedPeopleGenresAndKeywordsAddTheirShare() {
        JsonNode request = search(List.of("p1", "p2"), List.of("Drama"), List.of("train"));

        assertThat(request.path("query")
                        .path("bool")
                        .path("should")
                        .valueStream()
                        .map(should ->
                                should.path("constant_score").path("boost").asDouble())
                        .map(boost -> Math.round(boost * 100)))
                .containsExactly(12L, 12L, 3L, 6L);
    }

    private static JsonNode search(List<String> people, List<String> genres, List<String> keywords) {
        EmbeddingView title =
                new EmbeddingView("tmdb-1", "A text", new float[] {.25f, .5f}, people, genres, keywords, 3);
        return new JsonMapper()
                .readTree(JsonpUtils.toJsonString(
                        ElasticsearchContentNeighbours.search(title), new Jackson3JsonpMapper()));
    }
}
