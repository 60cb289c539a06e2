package tv.marquee.analytics.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tv.marquee.domain.shared.Stars;

/**
 * Reads ratings from files, in the order of the file: {@code ratings.csv} of a MovieLens folder, {@code ratings.dat} of
 * MovieLens-1M's ({@code user::item::stars::seconds}), or a plain file of {@code user,item,position} in the order of
 * time, with or without a line of names, whose titles all count as liked.
 */
public final class MovieLensRatings {

    private static final int MOST_HALVES = 10;

    private MovieLensRatings() {}

    /**
     * All ratings.
     *
     * @param place a folder of MovieLens, or a plain file
     * @throws IllegalArgumentException when there are none, naming the first line that is none
     */
    public static List<TitleChange> read(Path place) {
        if (Files.isRegularFile(place)) {
            return lines(place, ",", MovieLensRatings::hasNames, MovieLensRatings::plain);
        }
        Path csv = place.resolve("ratings.csv");
        if (Files.exists(csv)) {
            return lines(csv, ",", first -> true, MovieLensRatings::rated);
        }
        Path dat = place.resolve("ratings.dat");
        if (Files.exists(dat)) {
            return lines(dat, "::", first -> false, MovieLensRatings::rated);
        }
        throw new IllegalArgumentException("there is neither ratings.csv nor ratings.dat in " + place);
    }

    private static TitleChange rated(String[] fields, int line) {
        return TitleChange.rated(
                fields[0],
                "movielens-" + fields[1],
                Stars.of(new BigDecimal(fields[2])).halves(),
                Math.multiplyExact(1_000, Long.parseLong(fields[3].strip())),
                line);
    }

    private static TitleChange plain(String[] fields, int line) {
        if (fields.length != 3) {
            throw new IllegalArgumentException("a line has a user, an item and a position");
        }
        return TitleChange.rated(
                fields[0].strip(), "item-" + fields[1].strip(), MOST_HALVES, Long.parseLong(fields[2].strip()), line);
    }

    private static boolean hasNames(String first) {
        return !first.substring(first.lastIndexOf(',') + 1).strip().matches("-?[0-9]+");
    }

    /**
     * The ratings of films that {@code links.csv} joins to one of some TMDB numbers, by those.
     *
     * @throws IllegalArgumentException naming the first line that is broken
     */
    public static List<TitleChange> read(Path folder, Set<String> tmdb) {
        Map<String, String> joined =
                lines(folder.resolve("links.csv"), ",", first -> true, (fields, line) -> fields).stream()
                        .filter(fields -> fields.length == 3 && tmdb.contains(fields[2]))
                        .collect(Collectors.toMap(fields -> "movielens-" + fields[0], fields -> "tmdb-" + fields[2]));
        return read(folder).stream()
                .filter(change -> joined.containsKey(change.title()))
                .map(change -> TitleChange.rated(
                        change.profile(),
                        joined.getOrDefault(change.title(), change.title()),
                        change.halves(),
                        change.at(),
                        change.position()))
                .toList();
    }

    private static <T> List<T> lines(Path file, String separator, Predicate<String> named, Row<T> row) {
        List<T> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank() && !(number == 1 && named.test(line))) {
                    rows.add(parsed(file, number, line.split(separator, -1), row));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static <T> T parsed(Path file, int number, String[] fields, Row<T> row) {
        try {
            return row.of(fields, number);
        } catch (ArithmeticException | ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " of " + file.getFileName() + " is broken", e);
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(String[] fields, int line);
    }
}
