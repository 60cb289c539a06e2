package tv.marquee.ops.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Stars;

/**
 * The rows of {@code ratings.csv}, one person at a time. MovieLens orders them by person; where a file does not, a person
 * simply comes more than once.
 */
final class MovieLensRatings implements AutoCloseable {

    static final String HEADER = "userId,movieId,rating,timestamp";

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final Path file;
    private final Lines lines;
    private final BadRows bad;
    private final Instant latest;
    private @Nullable Row ahead;
    private boolean brokenOff;

    private MovieLensRatings(Path file, Lines lines, BadRows bad, Instant latest) throws IOException {
        this.file = file;
        this.lines = lines;
        this.bad = bad;
        this.latest = latest;
        lines.advance();
        this.ahead = next();
    }

    /**
     * Opens the file.
     *
     * @param latest no rating can have been given after this
     */
    static MovieLensRatings open(Path file, BadRows bad, Instant latest) {
        try {
            return new MovieLensRatings(file, Lines.open(file), bad, latest);
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The next person with all rows that follow each other in the file; null at the end. */
    @Nullable
    Person person() {
        if (ahead == null) {
            return null;
        }
        long user = ahead.user();
        List<Row> rows = new ArrayList<>();
        while (ahead != null && ahead.user() == user) {
            rows.add(ahead);
            ahead = next();
        }
        return new Person(user, rows);
    }

    /** How many lines were read. */
    long read() {
        return lines.number();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be closed", e);
        }
    }

    private @Nullable Row next() {
        try {
            while (!brokenOff && lines.advance()) {
                Row row = parse(lines.text());
                if (row != null) {
                    return row;
                }
            }
        } catch (IOException e) {
            brokenOff = true;
            bad.add(file.getFileName().toString(), lines.number(), "the file breaks off");
        }
        return null;
    }

    private @Nullable Row parse(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != 4) {
            return reject("it has not 4 columns");
        }
        OptionalLong user = positive(columns[0]);
        OptionalLong movie = positive(columns[1]);
        OptionalLong seconds = positive(columns[3]);
        if (user.isEmpty() || movie.isEmpty() || seconds.isEmpty()) {
            return reject("a number is expected");
        }
        if (seconds.getAsLong() < EARLIEST.getEpochSecond() || seconds.getAsLong() > latest.getEpochSecond()) {
            return reject("its time is impossible");
        }
        try {
            Stars stars = Stars.of(new BigDecimal(columns[2].strip()));
            return new Row(user.getAsLong(), movie.getAsLong(), stars, Instant.ofEpochSecond(seconds.getAsLong()));
        } catch (IllegalArgumentException e) {
            return reject("its rating is not half a star to five");
        }
    }

    private @Nullable Row reject(String reason) {
        bad.add(file.getFileName().toString(), lines.number(), reason);
        return null;
    }

    private static OptionalLong positive(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** A rating. */
    record Row(long user, long movie, Stars stars, Instant at) {}

    /** Someone, and what they rated. */
    record Person(long user, List<Row> ratings) {}
}
