package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tv.marquee.query.elasticsearch.ElasticsearchConnection;

/**
 * Answers {@code _mget} and {@code _bulk} in the shapes of the real server, which were recorded; keeps documents and their
 * external versions. Can be told to refuse.
 */
final class FakeElasticsearch implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** By id, the item statuses to answer with before writing; such as 429. */
    final Map<String, Deque<Integer>> refusals = new ConcurrentHashMap<>();

    /** Statuses to answer whole bulk requests with. */
    final Deque<Integer> outages = new ArrayDeque<>();

    /** The ids of each bulk request that was looked at. */
    final List<List<String>> bulks = new ArrayList<>();

    /** The ids of each multi-get. */
    final List<List<String>> reads = new ArrayList<>();

    final Map<String, JsonNode> documents = new HashMap<>();
    final Map<String, Long> versions = new HashMap<>();
    private final HttpServer server;
    private final ElasticsearchClient client;

    FakeElasticsearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new ElasticsearchConnection(uri, null, null, null, null, Duration.ofSeconds(5), Duration.ofSeconds(5))
                .open();
    }

    ElasticsearchClient client() {
        return client;
    }

    void goAway() {
        server.stop(0);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        goAway();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/_mget")) {
            answer(exchange, 200, mget(body));
            return;
        }
        if (path.endsWith("/_mapping")) {
            String index = path.split("/")[1];
            answer(exchange, 200, "{\"" + index + "\":{\"mappings\":{\"_meta\":{}}}}");
            return;
        }
        Integer outage = outages.poll();
        if (outage != null) {
            answer(
                    exchange,
                    outage,
                    "{\"error\":{\"type\":\"out_of_order\",\"reason\":\"secret\"},\"status\":" + outage + "}");
            return;
        }
        answer(exchange, 200, bulk(path.split("/")[1], body));
    }

    private String mget(String body) {
        List<String> ids = new ArrayList<>();
        JSON.readTree(body).get("ids").forEach(id -> ids.add(id.stringValue()));
        reads.add(ids);
        List<String> docs = new ArrayList<>();
        for (String id : ids) {
            ObjectNode doc = JSON.createObjectNode().put("_index", "shelf-1").put("_id", id);
            doc.put("found", documents.containsKey(id));
            if (documents.containsKey(id)) {
                doc.put("_version", versions.get(id)).set("_source", documents.get(id));
            }
            docs.add(doc.toString());
        }
        return "{\"docs\":[" + String.join(",", docs) + "]}";
    }

    private String bulk(String index, String body) {
        String[] lines = body.split("\n");
        List<String> items = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean errors = false;
        for (int i = 0; i < lines.length; i += 2) {
            JsonNode action = JSON.readTree(lines[i]).get("index");
            String id = action.get("_id").stringValue();
            long version = action.path("version").longValue(0);
            ids.add(id);
            int status = status(
                    id,
                    version,
                    action.path("version_type").stringValue("external").equals("external_gte"));
            errors |= status >= 400;
            if (status < 400) {
                documents.put(id, JSON.readTree(lines[i + 1]));
                versions.put(id, version);
            }
            items.add(item(index, id, version, status));
        }
        bulks.add(ids);
        return "{\"took\":3,\"errors\":" + errors + ",\"items\":[" + String.join(",", items) + "]}";
    }

    private int status(String id, long version, boolean overTheSame) {
        Integer refusal = refusals.getOrDefault(id, new ArrayDeque<>()).poll();
        if (refusal != null) {
            return refusal;
        }
        return version > 0 && versions.getOrDefault(id, 0L) > (overTheSame ? version : version - 1) ? 409 : 201;
    }

    private static String item(String index, String id, long version, int status) {
        String head = "{\"index\":{\"_index\":\"" + index + "-1\",\"_id\":\"" + id + "\",\"status\":" + status;
        return head
                + switch (status) {
                    case 409 ->
                        error(
                                "version_conflict_engine_exception",
                                "version conflict, current version [9] is higher",
                                "");
                    case 429 -> error("es_rejected_execution_exception", "rejected execution of coordinating op", "");
                    case 400 ->
                        error(
                                "document_parsing_exception",
                                "failed to parse field. Preview of field's value: 'secret'",
                                ",\"caused_by\":{\"type\":\"illegal_argument_exception\",\"reason\":\"secret\"}");
                    case 503 -> error("unavailable_shards_exception", "primary shard is not active", "");
                    default ->
                        ",\"_version\":" + version + ",\"result\":\"created\",\"_seq_no\":0,\"_primary_term\":1,"
                                + "\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}";
                }
                + "}}";
    }

    private static String error(String type, String reason, String cause) {
        return ",\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"" + cause + "}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
