package tv.marquee.ops.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of Elasticsearch's bulk API of which every second part is kept from it, and told to whoever sent it as refused. Of a request with one part
 * that may be the one.
 */
final class BulkRefusal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] NOTHING_DONE = "{\"took\":0,\"errors\":true,\"items\":[]}".getBytes(UTF_8);
    private static final int REFUSED = 429;

    private final List<Part> parts;
    private final int first;

    private BulkRefusal(List<Part> parts, int first) {
        this.parts = parts;
        this.first = first;
    }

    /**
     * One thing to do.
     *
     * @param number from 0
     * @param action such as {@code index}
     * @param target as the action names it
     * @param lines of the request
     */
    private record Part(int number, String action, JsonNode target, String lines) {}

    /**
     * Reads a request.
     *
     * @param body lines of JSON
     * @param fromTheFirst whether the first part is one of those that are refused
     */
    static BulkRefusal of(byte[] body, boolean fromTheFirst) {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new String(body, UTF_8).lines().toList();
        for (int line = 0; line < lines.size(); ) {
            JsonNode head = JSON.readTree(lines.get(line));
            String action = head.propertyNames().iterator().next();
            int length = action.equals("delete") ? 1 : 2;
            parts.add(new Part(
                    parts.size(),
                    action,
                    head.path(action),
                    String.join("\n", lines.subList(line, line + length)) + "\n"));
            line += length;
        }
        return new BulkRefusal(parts, fromTheFirst ? 0 : 1);
    }

    /** How many parts are refused. */
    int refused() {
        return (int) parts.stream().filter(this::isRefused).count();
    }

    /** What Elasticsearch is asked; empty where nothing is left. */
    byte[] passedOn() {
        StringBuilder left = new StringBuilder();
        parts.stream().filter(part -> !isRefused(part)).map(Part::lines).forEach(left::append);
        return left.toString().getBytes(UTF_8);
    }

    /** The answer where nothing was passed on. */
    byte[] answer() {
        return answer(NOTHING_DONE);
    }

    /** The answer to the whole request, made of that to what was passed on. */
    byte[] answer(byte[] there) {
        ObjectNode answer = (ObjectNode) JSON.readTree(there);
        List<JsonNode> done = answer.path("items").valueStream().toList();
        ArrayNode all = JSON.createArrayNode();
        int next = 0;
        for (Part part : parts) {
            all.add(isRefused(part) ? refusal(part) : done.get(next++));
        }
        answer.set("items", all);
        answer.put("errors", answer.path("errors").asBoolean(false) || refused() > 0);
        return JSON.writeValueAsBytes(answer);
    }

    private boolean isRefused(Part part) {
        return part.number() % 2 == first;
    }

    private static ObjectNode refusal(Part part) {
        ObjectNode refusal = JSON.createObjectNode();
        ObjectNode item = refusal.putObject(part.action());
        item.set("_index", part.target().path("_index"));
        item.set("_id", part.target().path("_id"));
        item.put("status", REFUSED);
        item.putObject("error").put("type", "es_rejected_execution_exception").put("reason", "too busy");
        return refusal;
    }
}
