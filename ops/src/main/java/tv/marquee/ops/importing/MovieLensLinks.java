package tv.marquee.ops.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.TitleId;

/** Which of our titles a film of MovieLens is. */
final class MovieLensLinks {

    static final String HEADER = "movieId,imdbId,tmdbId";

    private final Map<Long, TitleId> titles = new HashMap<>();

    private MovieLensLinks() {}

    /** Reads {@code links.csv}; keeps only films that are among the titles. A film without TMDB number is no error. */
    static MovieLensLinks read(Path file, Set<TitleId> among, BadRows bad) {
        MovieLensLinks links = new MovieLensLinks();
        String name = file.getFileName().toString();
        try (Lines lines = Lines.open(file)) {
            lines.advance();
            while (lines.advance()) {
                links.add(lines, name, among, bad);
            }
        } catch (IOException e) {
            throw new ImportFailed("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
        return links;
    }

    /** The title; null when the film is none of ours. */
    @Nullable
    TitleId title(long movie) {
        return titles.get(movie);
    }

    private void add(Lines lines, String file, Set<TitleId> among, BadRows bad) {
        String[] columns = lines.text().split(",", -1);
        if (columns.length != 3) {
            bad.add(file, lines.number(), "it has not 3 columns");
            return;
        }
        if (columns[2].isBlank()) {
            return;
        }
        try {
            TitleId title = TitleId.tmdb(Long.parseLong(columns[2].strip()));
            if (among.contains(title)) {
                titles.put(Long.parseLong(columns[0].strip()), title);
            }
        } catch (IllegalArgumentException e) {
            bad.add(file, lines.number(), "a number is expected");
        }
    }
}
