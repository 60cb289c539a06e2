package tv.marquee.ops.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tv.marquee.api.tmdb.MappedTitle;
import tv.marquee.api.tmdb.TitleMapper;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;

/** The films of a file with one body of TMDB's {@code /movie/{id}} a line; a line that is none is counted and passed over. */
final class FilmLines implements AutoCloseable {

    private final Path file;
    private final Lines lines;
    private final BadRows bad;
    private final Instant at;

    private FilmLines(Path file, Lines lines, BadRows bad, Instant at) {
        this.file = file;
        this.lines = lines;
        this.bad = bad;
        this.at = at;
    }

    static FilmLines open(Path file, BadRows bad, Instant at) {
        try {
            return new FilmLines(file, Lines.open(file), bad, at);
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The next film; empty at the end. */
    Optional<DescribeTitle> next() {
        try {
            while (lines.advance()) {
                Optional<DescribeTitle> film = parse();
                if (film.isPresent()) {
                    return film;
                }
            }
        } catch (IOException e) {
            reject("the file breaks off");
        }
        return Optional.empty();
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

    private Optional<DescribeTitle> parse() {
        if (lines.isOverLong()) {
            return reject("it is longer than " + Lines.LONGEST + " characters");
        }
        if (lines.text().isBlank()) {
            return Optional.empty();
        }
        return switch (TitleMapper.map(lines.text(), at)) {
            case MappedTitle.Described film -> Optional.of(film.command());
            case MappedTitle.Unfit unfit -> reject(unfit.reason().text());
        };
    }

    private Optional<DescribeTitle> reject(String reason) {
        bad.add(file.getFileName().toString(), lines.number(), reason);
        return Optional.empty();
    }
}
