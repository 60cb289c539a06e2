package tv.marquee.analytics.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the genres of films from {@code movies.csv} of a MovieLens folder, or {@code movies.dat} of MovieLens-1M's. */
public final class MovieLensGenres {

    private static final String NONE = "(no genres listed)";

    private MovieLensGenres() {}

    /** Genres by title id as {@link MovieLensRatings} gives it; empty when the place has no such file. */
    public static Map<String, Set<String>> read(Path place) {
        Path csv = place.resolve("movies.csv");
        Path dat = place.resolve("movies.dat");
        if (Files.isRegularFile(csv)) {
            return lines(csv, ",");
        }
        return Files.isRegularFile(dat) ? lines(dat, "::") : Map.of();
    }

    private static Map<String, Set<String>> lines(Path file, String separator) {
        Map<String, Set<String>> genres = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                int first = line.indexOf(separator);
                int last = line.lastIndexOf(separator);
                if (last > first) {
                    String named = line.substring(last + separator.length()).strip();
                    genres.put(
                            "movielens-" + line.substring(0, first),
                            named.equals(NONE) ? Set.of() : Set.of(named.split("\\|")));
                }
            }
            return genres;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
