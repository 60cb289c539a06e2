package tv.marquee.analytics;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of {@code --name value} pairs.
 *
 * @param values by name without its dashes
 */
record Arguments(Map<String, String> values) {

    Arguments {
        values = Map.copyOf(values);
    }

    /**
     * Reads a command line.
     *
     * @param known names that may be given
     * @throws IllegalArgumentException saying what is wrong, in words for whoever typed it
     */
    static Arguments read(String[] line, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.length; i += 2) {
            String name = line[i].startsWith("--") ? line[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + line[i]);
            }
            if (i + 1 == line.length) {
                throw new IllegalArgumentException("--" + name + " lacks a value");
            }
            if (values.put(name, line[i + 1]) != null) {
                throw new IllegalArgumentException("--" + name + " is given twice");
            }
        }
        return new Arguments(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    Path folder(String name, Path otherwise) {
        return text(name).map(Path::of).orElse(otherwise).toAbsolutePath();
    }

    int whole(String name) {
        required(name);
        return whole(name, 0);
    }

    int whole(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is not a whole number", e);
        }
    }

    double decimal(String name, double otherwise) {
        try {
            return text(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is not a number", e);
        }
    }
}
