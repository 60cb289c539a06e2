package tv.marquee.ops.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.marquee.command.gateway.Commands;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.importing.ImportProgress.Stage;

/**
 * Imports films, people and their ratings as commands, ratings with the time at which they were given. May be broken off
 * and repeated at any time: what is there already is not stored again.
 */
public final class HistoryImport {

    private static final int TOLD_EVERY = 250;

    private final Commands commands;
    private final PasswordHash password;
    private final RatedBefore rated;
    private final Memberships memberships;
    private final InstantSource clock;

    /**
     * An import.
     *
     * @param password of every account that it opens
     */
    public HistoryImport(
            Commands commands, PasswordHash password, RatedBefore rated, Memberships memberships, InstantSource clock) {
        this.commands = commands;
        this.password = password;
        this.rated = rated;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Imports all, films first.
     *
     * @param accounts how many people at most, in the file's order
     * @throws ImportFailed when a source is missing, before anything starts, or when the store stays out of reach
     */
    public ImportResult run(ImportSources sources, long accounts, ImportProgress progress) {
        sources.check();
        Instant began = clock.instant();
        Tally tally = new Tally();
        Set<TitleId> titles = titles(sources.tmdb(), began, tally, progress);
        if (sources.movieLens() != null) {
            ratings(sources.movieLens(), titles, accounts, tally, progress);
        }
        return new ImportResult(
                titles.size(),
                tally.accounts.size(),
                tally.ratings,
                tally.outside,
                tally.events,
                tally.bad.byReason(),
                tally.bad.first(),
                Duration.between(began, clock.instant()));
    }

    private Set<TitleId> titles(Path file, Instant at, Tally tally, ImportProgress progress) {
        long total = Lines.count(file);
        Set<TitleId> titles = new HashSet<>();
        try (CommandBatches batches = new CommandBatches(commands, tally.bad);
                FilmLines films = FilmLines.open(file, tally.bad, at)) {
            for (Optional<DescribeTitle> film = films.next(); film.isPresent(); film = films.next()) {
                titles.add(film.get().title());
                batches.add(List.of(film.get()));
                if (films.read() % TOLD_EVERY == 0) {
                    progress.at(Stage.TITLES, films.read(), total, tally.bad.total());
                }
            }
            tally.events += batches.finish();
        }
        progress.at(Stage.TITLES, total, total, tally.bad.total());
        return titles;
    }

    private void ratings(Path folder, Set<TitleId> titles, long accounts, Tally tally, ImportProgress progress) {
        MovieLensLinks links = MovieLensLinks.read(ImportSources.links(folder), titles, tally.bad);
        Path file = ImportSources.ratings(folder);
        long total = Lines.count(file);
        try (CommandBatches batches = new CommandBatches(commands, tally.bad);
                MovieLensRatings ratings = MovieLensRatings.open(file, tally.bad, clock.instant())) {
            for (MovieLensRatings.Person p = ratings.person();
                    p != null && (tally.accounts.size() < accounts || tally.accounts.contains(p.user()));
                    p = ratings.person()) {
                batches.add(history(p, links, tally));
                progress.at(Stage.RATINGS, ratings.read(), total, tally.bad.total());
            }
            tally.events += batches.finish();
        }
        progress.at(Stage.RATINGS, total, total, tally.bad.total());
    }

    /**
     * MovieLens has some films twice, so a person may have rated one of ours twice: the later rating stands. Were both sent,
     * a repeat would change it to and fro.
     */
    private List<DomainCommand> history(MovieLensRatings.Person person, MovieLensLinks links, Tally tally) {
        MovieLensPerson who = new MovieLensPerson(person.user());
        ProfileId profile = who.profile();
        Map<TitleId, RateTitle> joined = new LinkedHashMap<>();
        for (MovieLensRatings.Row row : inTime(person.ratings())) {
            TitleId title = links.title(row.movie());
            if (title == null) {
                tally.outside++;
            } else {
                tally.ratings++;
                joined.remove(title);
                joined.put(title, new RateTitle(profile, title, row.stars(), row.at()));
            }
        }
        if (joined.isEmpty()) {
            return List.of();
        }
        tally.accounts.add(person.user());
        Set<TitleId> before = rated.by(profile);
        Instant first = joined.values().iterator().next().at();
        List<DomainCommand> wishes = new ArrayList<>(who.joining(first, password));
        wishes.addAll(memberships.trial(who.account()));
        joined.values().stream().filter(r -> !before.contains(r.title())).forEach(wishes::add);
        return wishes;
    }

    private static List<MovieLensRatings.Row> inTime(List<MovieLensRatings.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(MovieLensRatings.Row::at))
                .toList();
    }

    private static final class Tally {
        private final BadRows bad = new BadRows();
        private final Set<Long> accounts = new HashSet<>();
        private long ratings;
        private long outside;
        private long events;
    }
}
