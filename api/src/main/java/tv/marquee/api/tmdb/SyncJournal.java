package tv.marquee.api.tmdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the sync stands, in a small file, so that a sync that broke off goes on where it was. */
final class SyncJournal {

    private static final Logger LOG = LoggerFactory.getLogger(SyncJournal.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    SyncJournal(Path file) {
        this.file = file;
    }

    /** Where the sync stands; at the beginning when the file is absent or broken. */
    Place read() {
        if (!Files.exists(file)) {
            return Place.BEGINNING;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Place.class);
        } catch (IOException | JacksonException | NullPointerException e) {
            LOG.warn("The place of the TMDB sync cannot be read, so it starts anew: {}", file);
            return Place.BEGINNING;
        }
    }

    /** Notes where the sync stands. */
    void write(Place place) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(unfinished, JSON.writeValueAsBytes(place));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the place of the TMDB sync cannot be noted", e);
        }
    }

    /**
     * Where the sync stands.
     *
     * @param upToDateTo everything that TMDB changed before this time was seen; null when the catalogue was never filled
     * @param run what has begun and is not finished
     * @param again films that could not be had and are tried again next time
     */
    record Place(@Nullable Instant upToDateTo, @Nullable Run run, Set<Long> again) {

        static final Place BEGINNING = new Place(null, null, Set.of());

        Place {
            again = Set.copyOf(again);
        }

        Place begun(Run next) {
            return new Place(upToDateTo, next, again);
        }

        Place without(List<Long> done, Set<Long> failed) {
            Run now = run == null ? null : run.without(done);
            Set<Long> next = new TreeSet<>(again);
            done.forEach(next::remove);
            next.addAll(failed);
            return new Place(upToDateTo, now, next);
        }

        /** A fill looks at what is popular, not at all that changed, so only the first one brings us up to date. */
        Place finished() {
            boolean upToDate = run != null && (run.kind() == Kind.UPDATE || upToDateTo == null);
            return new Place(upToDate ? run.begun() : upToDateTo, null, again);
        }
    }

    /** What a run looks at. */
    enum Kind {
        FILL,
        UPDATE
    }

    /**
     * A sync under way.
     *
     * @param begun when; what TMDB changes later is left to the next
     * @param todo films that it has still to look at, in order
     */
    record Run(Kind kind, Instant begun, List<Long> todo) {

        Run {
            todo = List.copyOf(todo);
        }

        Run without(List<Long> done) {
            return new Run(kind, begun, todo.subList(done.size(), todo.size()));
        }
    }
}
