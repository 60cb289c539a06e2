package tv.marquee.api.tmdb;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads fields of a TMDB body. What is missing, of another type or out of bounds reads as not known. */
final class Fields {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Fields() {}

    /** A text without control characters and surrounding blanks, cut to a length; empty when not known. */
    static String text(JsonNode node, String field, int longest) {
        return clean(node.path(field).stringValue(""), longest);
    }

    /** A text that has a form, or the other. */
    static String text(JsonNode node, String field, Pattern form, String otherwise) {
        String text = node.path(field).stringValue("");
        return form.matcher(text).matches() ? text : otherwise;
    }

    /** A whole number within bounds, both inclusive; 0 when not known. */
    static long number(JsonNode node, String field, long most) {
        long number = node.path(field).longValueOpt().orElse(0);
        return number < 0 || number > most ? 0 : number;
    }

    /** A number within bounds, both inclusive; 0 when not known. */
    static double decimal(JsonNode node, String field, double most) {
        double number = node.path(field).doubleValueOpt().orElse(0);
        return number >= 0 && number <= most ? number : 0;
    }

    /** The objects of a list; none when it is no list. */
    static Stream<JsonNode> items(JsonNode node, String field) {
        JsonNode list = node.path(field);
        return list.isArray() ? list.values().stream().filter(JsonNode::isObject) : Stream.empty();
    }

    private static String clean(String raw, int longest) {
        if (raw.chars().allMatch(Fields::isPlain)) {
            return cut(raw.strip(), longest);
        }
        String lines = LINE_END.matcher(raw).replaceAll("\n");
        String plain = CONTROL.matcher(lines).replaceAll(" ").strip();
        // A surrogate without its other half cannot be written; as UTF-8 it becomes a question mark.
        return cut(new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), longest);
    }

    private static boolean isPlain(int c) {
        return !Character.isISOControl(c) && !Character.isSurrogate((char) c);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
