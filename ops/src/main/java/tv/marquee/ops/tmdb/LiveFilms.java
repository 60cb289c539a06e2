package tv.marquee.ops.tmdb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The films as they are now, and a log of what has been revised or withdrawn since. Safe for many threads. */
final class LiveFilms {

    private record Change(int filmId, Instant at) {}

    private final Map<Integer, Film> films = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final InstantSource clock;

    LiveFilms(Collection<Film> catalogue, InstantSource clock) {
        this.clock = clock;
        for (Film film : catalogue) {
            if (films.put(film.id(), film) != null) {
                throw new IllegalArgumentException("two films with id " + film.id());
            }
        }
    }

    synchronized List<Film> all() {
        return List.copyOf(films.values());
    }

    synchronized Optional<Film> find(int id) {
        return Optional.ofNullable(films.get(id));
    }

    synchronized void revise(int id, UnaryOperator<Film> revision) {
        Film revised = revision.apply(existing(id));
        if (revised.id() != id) {
            throw new IllegalArgumentException("a revision keeps the id of its film");
        }
        films.put(id, revised);
        changes.add(new Change(id, clock.instant()));
    }

    synchronized void withdraw(int id) {
        films.remove(existing(id).id());
        changes.add(new Change(id, clock.instant()));
    }

    /** Ids changed from {@code from} up to, but not at, {@code until}; each once, the last changed first. */
    synchronized List<Integer> changedBetween(Instant from, Instant until) {
        return changes.reversed().stream()
                .filter(change -> !change.at().isBefore(from) && change.at().isBefore(until))
                .map(Change::filmId)
                .distinct()
                .toList();
    }

    private Film existing(int id) {
        Film film = films.get(id);
        if (film == null) {
            throw new IllegalArgumentException("no film " + id);
        }
        return film;
    }
}
