package tv.marquee.api.documentation;

import java.util.List;
import java.util.Locale;

/** The contract as the page shows it. */
final class Described {

    private Described() {}

    /** Operations that belong together. */
    record Group(String name, String description, List<Operation> operations) {}

    /**
     * Something that can be done.
     *
     * @param body name of the shape that is sent; empty when nothing is
     */
    record Operation(
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            String body,
            List<Answer> answers) {

        /** What a link to it ends in. */
        public String anchor() {
            return method.toLowerCase(Locale.ROOT) + path.replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /**
     * A parameter, or a field of a shape.
     *
     * @param place where a parameter stands; empty for a field
     * @param type in words
     * @param shape name of the shape that it holds; empty when it holds none
     */
    record Field(String name, String place, String type, String shape, boolean required, String description) {}

    /**
     * An answer by its status.
     *
     * @param shape name of what it holds; empty when it holds nothing
     */
    record Answer(String status, String description, String shape) {}

    /** An object that is sent or answered. */
    record Shape(String name, List<Field> fields) {}
}
