package tv.marquee.api.documentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.documentation.Described.Answer;
import tv.marquee.api.documentation.Described.Field;
import tv.marquee.api.documentation.Described.Group;
import tv.marquee.api.documentation.Described.Operation;
import tv.marquee.api.documentation.Described.Shape;

/** Reads an OpenAPI document for people. */
final class ContractReader {

    private static final List<String> ORDER = List.of("get", "post", "put", "patch", "delete");

    private ContractReader() {}

    /** The operations by their first tag. */
    static List<Group> groups(JsonNode document) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.path("paths").properties().forEach(path -> {
            for (String method : ORDER) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isObject()) {
                    String tag = operation.path("tags").path(0).asString("Other");
                    byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(operation(method, path.getKey(), operation));
                }
            }
        });
        Map<String, String> descriptions = document.path("tags")
                .valueStream()
                .collect(Collectors.toMap(
                        tag -> tag.path("name").asString(""),
                        tag -> tag.path("description").asString(""),
                        String::concat));
        return byTag.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), descriptions.getOrDefault(group.getKey(), ""), group.getValue()))
                .toList();
    }

    /** The objects that are sent and answered, by name. */
    static List<Shape> shapes(JsonNode document) {
        return document.path("components").path("schemas").properties().stream()
                .map(schema -> new Shape(schema.getKey(), fields(schema.getValue())))
                .toList();
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        List<Field> parameters = operation
                .path("parameters")
                .valueStream()
                .map(parameter -> field(
                        parameter.path("name").asString(""),
                        parameter.path("in").asString(""),
                        parameter.path("required").asBoolean(false),
                        parameter.path("schema")))
                .toList();
        List<Answer> answers = operation.path("responses").properties().stream()
                .map(answer -> new Answer(
                        answer.getKey(),
                        answer.getValue().path("description").asString(""),
                        shape(schema(answer.getValue()))))
                .sorted(Comparator.comparing(Answer::status))
                .toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                parameters,
                shape(schema(operation.path("requestBody"))),
                answers);
    }

    private static JsonNode schema(JsonNode holder) {
        return holder.path("content")
                .valueStream()
                .findFirst()
                .map(media -> media.path("schema"))
                .orElse(holder.path("content"));
    }

    private static List<Field> fields(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties").properties().stream()
                .map(field -> field(field.getKey(), "", required.contains(field.getKey()), field.getValue()))
                .toList();
    }

    private static Field field(String name, String place, boolean required, JsonNode schema) {
        return new Field(
                name,
                place,
                type(schema),
                shape(schema),
                required,
                schema.path("description").asString(""));
    }

    private static String type(JsonNode schema) {
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            return "list of " + (shape(items).isEmpty() ? type(items) : shape(items));
        }
        if (!shape(schema).isEmpty()) {
            return shape(schema);
        }
        JsonNode type = schema.path("type");
        String name = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString("any");
        return name + limits(schema);
    }

    private static String limits(JsonNode schema) {
        StringBuilder limits = new StringBuilder();
        schema.path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .reduce((a, b) -> a + ", " + b)
                .ifPresent(values -> limits.append(": ").append(values));
        for (String rule : List.of("format", "minimum", "maximum", "minLength", "maxLength", "pattern", "default")) {
            JsonNode value = schema.path(rule);
            if (value.isValueNode() && !value.isNull()) {
                limits.append(", ").append(rule).append(' ').append(value.asString());
            }
        }
        return limits.toString();
    }

    private static String shape(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            reference = schema.path("items").path("$ref").asString("");
        }
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
