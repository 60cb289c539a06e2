package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.Repository;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/** Kibana's objects are held against the shelves that they look at, since no Kibana is at hand: references, fields, and what each visualization asks. */
class KibanaObjectsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> BUCKETS = Set.of("terms", "date_histogram", "range");

    private static final Map<String, JsonNode> OBJECTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        LogJob.followTrends(JobSite.of(TestHouse.endpoints())).run(List.of("--master", "local[1]"), step -> {});
        for (String line : Files.readAllLines(Repository.root().resolve("ops/kibana/marquee.ndjson"))) {
            JsonNode object = JSON.readTree(line);
            assertThat(OBJECTS.put(object.path("id").asString(), object))
                    .as(line)
                    .isNull();
        }
    }

    @Test
    void everyReferenceIsOfAnObjectThatIsThere() {
        OBJECTS.values()
                .forEach(object -> object.path("references").forEach(reference -> {
                    JsonNode there = OBJECTS.get(reference.path("id").asString());
                    assertThat(there)
                            .as("%s of %s", reference, object.path("id"))
                            .isNotNull();
                    assertThat(there.path("type")).isEqualTo(reference.path("type"));
                }));
    }

    @Test
    void everyVisualizationStandsOnADashboardThatNamesItByItsReference() {
        List<String> shown = new ArrayList<>();
        of("dashboard").forEach(dashboard -> {
            Map<String, String> references = new HashMap<>();
            dashboard
                    .path("references")
                    .forEach(reference -> references.put(
                            reference.path("name").asString(),
                            reference.path("id").asString()));
            JSON.readTree(dashboard.path("attributes").path("panelsJSON").asString())
                    .forEach(panel ->
                            shown.add(references.get(panel.path("panelIndex").asString() + ":"
                                    + panel.path("panelRefName").asString())));
        });
        assertThat(shown)
                .doesNotContainNull()
                .containsExactlyInAnyOrderElementsOf(of("lens").stream()
                        .map(lens -> lens.path("id").asString())
                        .toList());
    }

    @Test
    void everyFieldIsOneOfItsShelf() throws Exception {
        for (JsonNode lens : of("lens")) {
            Set<String> fields = fields(index(lens));
            assertThat(columns(lens).values().stream()
                            .map(column -> column.path("sourceField").asString())
                            .filter(field -> !field.equals("___records___"))
                            .collect(Collectors.toSet()))
                    .as(lens.path("id").asString())
                    .isSubsetOf(fields);
        }
        for (JsonNode view : of("index-pattern")) {
            assertThat(fields(view.path("attributes").path("title").asString()))
                    .contains(view.path("attributes").path("timeFieldName").asString());
        }
    }

    @Test
    void whatEachVisualizationAsksIsAnswered() throws Exception {
        for (JsonNode lens : of("lens")) {
            Map<String, Object> request = new HashMap<>(Map.of("size", 0, "aggs", aggregations(columns(lens))));
            String query = lens.path("attributes")
                    .path("state")
                    .path("query")
                    .path("query")
                    .asString("");
            if (!query.isEmpty()) {
                // These are so simple that Lucene's language says them alike.
                request.put(
                        "query",
                        Map.of(
                                "query_string",
                                Map.of("query", query.replace(" : ", ":").replace(" >= ", ":>="))));
            }
            HttpResponse<String> answer = ask("POST", index(lens) + "/_search", JSON.writeValueAsString(request));
            assertThat(answer.statusCode())
                    .as("%s: %s", lens.path("id"), answer.body())
                    .isEqualTo(200);
        }
        JsonNode genres = JSON.readTree(ask(
                                "POST",
                                "titles/_search",
                                JSON.writeValueAsString(Map.of(
                                        "size",
                                        0,
                                        "aggs",
                                        aggregations(columns(OBJECTS.get("marquee-titles-by-genre"))))))
                        .body())
                .path("aggregations")
                .path("x")
                .path("buckets");
        assertThat(genres.size()).as("the demo catalogue has genres").isGreaterThan(5);
    }

    private static Map<String, Object> aggregations(Map<String, JsonNode> columns) {
        Map<String, Object> metrics = new HashMap<>();
        Map<String, Object> all = new HashMap<>();
        columns.forEach((name, column) -> {
            String kind = column.path("operationType").asString();
            String field = column.path("sourceField").asString();
            if (kind.equals("average") || kind.equals("sum")) {
                metrics.put(name, Map.of(kind.equals("average") ? "avg" : "sum", Map.of("field", field)));
            }
        });
        columns.forEach((name, column) -> {
            String kind = column.path("operationType").asString();
            if (BUCKETS.contains(kind)) {
                all.put(name, Map.of(bucket(kind), parameters(kind, column), "aggs", metrics));
            }
        });
        return all.isEmpty() ? metrics : all;
    }

    private static String bucket(String kind) {
        return kind.equals("range") ? "histogram" : kind;
    }

    private static Map<String, Object> parameters(String kind, JsonNode column) {
        String field = column.path("sourceField").asString();
        JsonNode given = column.path("params");
        return switch (kind) {
            case "terms" -> Map.of("field", field, "size", given.path("size").asInt());
            case "date_histogram" ->
                Map.of(
                        "field",
                        field,
                        "calendar_interval",
                        "1" + given.path("interval").asString());
            default -> Map.of("field", field, "interval", 1);
        };
    }

    private static List<JsonNode> of(String type) {
        return OBJECTS.values().stream()
                .filter(object -> object.path("type").asString().equals(type))
                .toList();
    }

    private static Map<String, JsonNode> columns(JsonNode lens) {
        Map<String, JsonNode> columns = new TreeMap<>();
        lens.path("attributes")
                .path("state")
                .path("datasourceStates")
                .path("formBased")
                .path("layers")
                .forEach(layer -> layer.path("columns")
                        .properties()
                        .forEach(column -> columns.put(column.getKey(), column.getValue())));
        assertThat(columns).isNotEmpty();
        return columns;
    }

    /** The shelf that a visualization looks at. */
    private static String index(JsonNode lens) {
        String view = lens.path("references").path(0).path("id").asString();
        return OBJECTS.get(view).path("attributes").path("title").asString();
    }

    private static Set<String> fields(String index) throws Exception {
        JsonNode answer =
                JSON.readTree(ask("GET", index + "/_field_caps?fields=*", "").body());
        return answer.path("fields").properties().stream()
                .filter(field -> field.getValue()
                        .valueStream()
                        .anyMatch(kind -> kind.path("aggregatable").asBoolean()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> ask(String method, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            TestHouse.endpoints().elasticsearch().resolve("/" + path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
