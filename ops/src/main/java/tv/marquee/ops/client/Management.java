package tv.marquee.ops.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The management port of a running application.
 *
 * @param port absent while the application is starting
 */
public record Management(@Nullable Integer port) {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    public boolean isUp() {
        return get("health").path("status").asString("").equals("UP");
    }

    /** {@code {"projections": [{name, state, position, lag, rate}], "relay": {..}}}, or nothing of it if there is no answer. */
    public JsonNode positions() {
        return get("marquee");
    }

    /** {@code {"projections": [name], "rebuilds": [{projection, state, ..}]}}, or nothing of it if there is no answer. */
    public JsonNode rebuilds() {
        return get("rebuilds");
    }

    /** {@code {"letters": [{projection, reason, letters, ..}], "settled": [..]}}, or nothing of it if there is no answer. */
    public JsonNode deadLetters() {
        return get("deadletters");
    }

    /**
     * Has dead letters applied anew; {@code {"applied": n, "left": n}}, or {@code {"problem": why}} when that is refused.
     *
     * @param letters their projection, reason and event, and at of one of them
     */
    public JsonNode retry(Map<String, String> letters) {
        JsonNode answer = send(request("deadletters")
                .header("Content-Type", "application/json")
                .timeout(LONG_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(letters)))
                .build());
        return answer.has("applied") || answer.has("problem")
                ? answer
                : JSON.createObjectNode().put("problem", "the house does not take the order; its log may say why");
    }

    /** Accounts that are kept too long, {@code {"period": P3Y, "tell": [], "forget": [], "keep": []}}, or nothing of it if there is no answer. */
    public JsonNode retention() {
        return send(request("retention").timeout(LONG_TIMEOUT).build());
    }

    /** Tells and forgets; gives what was to be done. */
    public JsonNode carryOutRetention() {
        return send(request("retention")
                .timeout(LONG_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Has the whole log sent again; {@code {"upTo": position}}, or nothing of it if there is no answer. */
    public JsonNode refill() {
        return send(request("refill")
                .timeout(LONG_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Invoices of people who were erased, {@code {"invoices": [{number, issued, country, total, ..}]}}, or nothing of it if there is no answer. */
    public JsonNode retainedInvoices() {
        return send(request("retainedinvoices").timeout(LONG_TIMEOUT).build());
    }

    /** Orders something of a rebuild; {@code {"problem": why}} when it is refused. */
    public JsonNode order(String projection, Map<String, String> order) {
        JsonNode answer = send(request("rebuilds/" + projection)
                .header("Content-Type", "application/json")
                .timeout(LONG_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(order)))
                .build());
        return answer.has("projection") || answer.has("problem")
                ? answer
                : JSON.createObjectNode().put("problem", "the house does not take the order; its log may say why");
    }

    private JsonNode get(String endpoint) {
        return send(request(endpoint).timeout(TIMEOUT).build());
    }

    private HttpRequest.Builder request(String endpoint) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint));
    }

    private JsonNode send(HttpRequest request) {
        if (port == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | JacksonException noAnswer) {
            return JsonNodeFactory.instance.objectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
