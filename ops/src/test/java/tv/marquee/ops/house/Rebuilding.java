package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds of one projection, as an engineer orders them, and what stands in Elasticsearch for it. */
record Rebuilding(String projection) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONGEST = 60_000;

    record Answer(int status, JsonNode body) {}

    /** Asks Elasticsearch behind the house's back. */
    static JsonNode elasticsearch(String method, String path, String body) throws IOException, InterruptedException {
        return ask(TestHouse.endpoints().elasticsearch().resolve("/" + path), method, body)
                .body();
    }

    /** Has the stream of a dead letter applied anew. */
    static Answer retry(String projection, String reason, String event, String at)
            throws IOException, InterruptedException {
        return ask(
                TestHouse.management().resolve("/actuator/deadletters"),
                "POST",
                JSON.writeValueAsString(Map.of("projection", projection, "reason", reason, "event", event, "at", at)));
    }

    Answer order(String order, String... details) {
        Map<String, String> body =
                details.length == 0 ? Map.of("order", order) : Map.of("order", order, details[0], details[1]);
        try {
            return ask(
                    TestHouse.management().resolve("/actuator/rebuilds/" + projection),
                    "POST",
                    JSON.writeValueAsString(body));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode status() throws IOException, InterruptedException {
        for (JsonNode rebuild : ask(TestHouse.management().resolve("/actuator/rebuilds"), "GET", "")
                .body()
                .path("rebuilds")) {
            if (rebuild.path("projection").asString().equals(projection)) {
                return rebuild;
            }
        }
        return JSON.missingNode();
    }

    /** Its status when nothing more happens by itself. */
    JsonNode settled() throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + LONGEST;
        JsonNode now = status();
        while (!now.path("settled").asBoolean(false)) {
            assertThat(System.currentTimeMillis()).as(now.toString()).isLessThan(end);
            Thread.sleep(100);
            now = status();
        }
        return now;
    }

    /** The indices of the shelf: what is read, copies, and what was replaced. */
    List<String> indices() throws IOException, InterruptedException {
        return elasticsearch("GET", "_alias", "").propertyNames().stream()
                .filter(name -> name.startsWith(projection + "-"))
                .toList();
    }

    private static Answer ask(URI uri, String method, String body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .method(method, sent)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        }
    }
}
