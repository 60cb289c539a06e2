package tv.marquee.api.tmdb;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import tv.marquee.api.tmdb.SyncJournal.Kind;
import tv.marquee.command.gateway.Commands;

/**
 * Keeps the catalogue as TMDB has it: fills it first, then follows TMDB's change feed from where it stopped. Whatever
 * breaks off, the next sync goes on from there; what is done twice changes nothing. One sync runs at a time.
 *
 * <p>Both ways throw {@link TmdbUnavailable}, {@link TmdbRejected} or {@link TmdbUnreadable} when they cannot go on, and
 * {@link IllegalStateException} when another sync is under way.
 */
public final class CatalogueSync {

    private final FilmLists lists;
    private final Visits visits;
    private final SyncJournal journal;
    private final TmdbClient client;
    private final InstantSource clock;
    private final ReentrantLock underWay = new ReentrantLock();

    /**
     * A sync.
     *
     * @param journal the file in which it notes where it stands
     * @param concurrency calls under way at once
     */
    public CatalogueSync(
            TmdbClient client,
            Commands commands,
            KnownTitles known,
            Path journal,
            InstantSource clock,
            int concurrency) {
        this.client = client;
        this.clock = clock;
        this.journal = new SyncJournal(journal);
        this.lists = new FilmLists(client, known);
        this.visits = new Visits(client, commands, this.journal, clock, concurrency);
    }

    /**
     * Looks at popular, top rated and trending films, new to us or not. A fill that broke off is finished instead.
     *
     * @param titles how many; {@link Integer#MAX_VALUE} for all that TMDB lists
     */
    public SyncResult fill(int titles, SyncProgress progress) {
        return alone(progress, (place, tally) -> {
            SyncJournal.Run brokenOff = place.run();
            SyncJournal.Place now = brokenOff == null ? place : finish(place, tally);
            if (brokenOff == null || brokenOff.kind() == Kind.UPDATE) {
                begin(now, Kind.FILL, clock.instant(), lists.wanted(titles, tally), tally);
            }
        });
    }

    /**
     * Looks at the titles of ours that TMDB has changed since the last sync, and at films that became popular. Before the
     * first fill, it fills.
     *
     * @param titles how many the first fill looks at
     */
    public SyncResult update(int titles, SyncProgress progress) {
        return alone(progress, (place, tally) -> {
            SyncJournal.Place now = place.run() == null ? place : finish(place, tally);
            Instant since = now.upToDateTo();
            Instant begun = clock.instant();
            if (since == null) {
                begin(now, Kind.FILL, begun, lists.wanted(titles, tally), tally);
                return;
            }
            begin(now, Kind.UPDATE, begun, lists.changed(since, begun, tally), tally);
        });
    }

    private void begin(SyncJournal.Place place, Kind kind, Instant begun, List<Long> films, SyncTally tally) {
        Set<Long> all = new LinkedHashSet<>(place.again());
        all.addAll(films);
        SyncJournal.Place next = place.begun(new SyncJournal.Run(kind, begun, List.copyOf(all)));
        journal.write(next);
        finish(next, tally);
    }

    /** On the first fill what is on disk serves; later a title is looked at because it may have changed, so TMDB is asked. */
    private SyncJournal.Place finish(SyncJournal.Place place, SyncTally tally) {
        SyncJournal.Run run = place.run();
        Instant notBefore = run == null || place.upToDateTo() == null ? Instant.EPOCH : run.begun();
        return visits.finish(place, notBefore, tally);
    }

    private SyncResult alone(SyncProgress progress, Steps steps) {
        if (!underWay.tryLock()) {
            throw new IllegalStateException("a sync with TMDB is under way");
        }
        try {
            SyncTally tally = new SyncTally(clock, progress, client);
            steps.run(journal.read(), tally);
            return tally.result();
        } finally {
            underWay.unlock();
        }
    }

    private interface Steps {
        void run(SyncJournal.Place place, SyncTally tally);
    }
}
