package tv.marquee.ops.tmdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/** Reads the demo catalogue: one film as a JSON object on each line. */
final class DemoCatalogue {

    private static final String RESOURCE = "/tmdb/catalogue.jsonl";

    private DemoCatalogue() {}

    /** The films that come with Marquee. */
    static List<Film> builtIn() {
        try (InputStream in = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** @throws IllegalArgumentException naming the first line that is not a film */
    static List<Film> from(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Film> read(BufferedReader lines, String source) throws IOException {
        List<Film> films = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                films.add(Json.MAPPER.readValue(line, Film.class));
            } catch (JacksonException e) {
                throw new IllegalArgumentException(source + ", line " + number + ": not a film", e);
            }
        }
        return films;
    }
}
