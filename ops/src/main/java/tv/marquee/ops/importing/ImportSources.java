package tv.marquee.ops.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an import reads from.
 *
 * @param movieLens a folder of MovieLens with {@code links.csv} and {@code ratings.csv}; null when only films are imported
 * @param tmdb a file with one film a line in the shape of TMDB's API, plain or {@code .gz}
 */
public record ImportSources(@Nullable Path movieLens, Path tmdb) {

    private static final Set<String> NAMES = Set.of("movielens", "tmdb");

    /**
     * Reads {@code movielens=DIR,tmdb=FILE}, in any order.
     *
     * @throws IllegalArgumentException with a message for people when the text is something else
     */
    public static ImportSources parse(String text) {
        Map<String, Path> paths = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            String path = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not a source to import; write movielens=DIR,tmdb=FILE");
            }
            if (path.isEmpty()) {
                throw new IllegalArgumentException(
                        "the path of " + name + " is missing; write movielens=DIR,tmdb=FILE");
            }
            if (paths.put(name, Path.of(path)) != null) {
                throw new IllegalArgumentException(name + " is named twice");
            }
        }
        Path tmdb = paths.get("tmdb");
        if (tmdb == null) {
            throw new IllegalArgumentException(
                    "tmdb=FILE is missing; ratings can only be imported together with the films they are for");
        }
        return new ImportSources(paths.get("movielens"), tmdb);
    }

    /**
     * Makes sure that all files are there and what they should be, before anything starts.
     *
     * @throws ImportFailed with what is wrong with the first that is not
     */
    public void check() {
        checkFile(tmdb);
        if (movieLens == null) {
            return;
        }
        if (!Files.isDirectory(movieLens)) {
            throw new ImportFailed("there is no folder " + movieLens, null);
        }
        checkHeader(links(movieLens), MovieLensLinks.HEADER);
        checkHeader(ratings(movieLens), MovieLensRatings.HEADER);
    }

    static Path links(Path movieLens) {
        return movieLens.resolve("links.csv");
    }

    static Path ratings(Path movieLens) {
        return movieLens.resolve("ratings.csv");
    }

    private static void checkFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ImportFailed("there is no file " + file, null);
        }
        if (!Files.isReadable(file)) {
            throw new ImportFailed("the file " + file + " may not be read", null);
        }
        try (Lines lines = Lines.open(file)) {
            if (!lines.advance()) {
                throw new ImportFailed("the file " + file + " is empty", null);
            }
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkHeader(Path file, String header) {
        checkFile(file);
        try (Lines lines = Lines.open(file)) {
            if (!lines.advance() || !lines.text().strip().equals(header)) {
                throw new ImportFailed("the file " + file + " does not begin with the line " + header, null);
            }
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
