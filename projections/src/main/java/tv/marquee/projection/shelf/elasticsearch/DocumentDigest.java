package tv.marquee.projection.shelf.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What tells the content of a document from any other: SHA-256 of it, whatever the order of its fields. */
final class DocumentDigest {

    private DocumentDigest() {}

    static String of(JsonNode document) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(document, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(JsonNode node, MessageDigest digest) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            mark('{', fields.size(), digest);
            fields.forEach((name, value) -> {
                text(name, digest);
                add(value, digest);
            });
        } else if (node.isArray()) {
            mark('[', node.size(), digest);
            node.forEach(element -> add(element, digest));
        } else {
            mark(node.getNodeType().name().charAt(0), 0, digest);
            text(node.asString(), digest);
        }
    }

    private static void text(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mark('"', bytes.length, digest);
        digest.update(bytes);
    }

    private static void mark(char kind, int length, MessageDigest digest) {
        digest.update((byte) kind);
        digest.update(Integer.toString(length).getBytes(StandardCharsets.UTF_8));
    }
}
