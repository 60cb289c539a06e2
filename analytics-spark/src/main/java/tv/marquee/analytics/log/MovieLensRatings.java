package tv.marquee.analytics.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.marquee.domain.shared.Stars;

/** Reads {@code ratings.csv} of a MovieLens folder, in the order of the file. */
public final class MovieLensRatings {

    private MovieLensRatings() {}

    /**
     * All ratings.
     *
     * @throws IllegalArgumentException naming the first line that is none
     */
    public static List<RatingChange> read(Path folder) {
        return lines(
                folder.resolve("ratings.csv"),
                (fields, line) -> new RatingChange(
                        fields[0],
                        "movielens-" + fields[1],
                        Stars.of(new BigDecimal(fields[2])).halves(),
                        Math.multiplyExact(1_000, Long.parseLong(fields[3])),
                        line));
    }

    /**
     * The ratings of films that {@code links.csv} joins to one of some TMDB numbers, by those.
     *
     * @throws IllegalArgumentException naming the first line that is broken
     */
    public static List<RatingChange> read(Path folder, Set<String> tmdb) {
        Map<String, String> joined = lines(folder.resolve("links.csv"), (fields, line) -> fields).stream()
                .filter(fields -> fields.length == 3 && tmdb.contains(fields[2]))
                .collect(Collectors.toMap(fields -> "movielens-" + fields[0], fields -> "tmdb-" + fields[2]));
        return read(folder).stream()
                .filter(change -> joined.containsKey(change.title()))
                .map(change -> new RatingChange(
                        change.profile(),
                        joined.getOrDefault(change.title(), change.title()),
                        change.halves(),
                        change.at(),
                        change.position()))
                .toList();
    }

    private static <T> List<T> lines(Path file, Row<T> row) {
        List<T> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file);
                Stream<String> lines = in.lines().skip(1)) {
            lines.forEachOrdered(line -> rows.add(parsed(file, rows.size() + 2, line, row)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static <T> T parsed(Path file, int number, String line, Row<T> row) {
        try {
            return row.of(line.split(",", -1), number);
        } catch (ArithmeticException | ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " of " + file.getFileName() + " is broken", e);
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(String[] fields, int line);
    }
}
