package tv.marquee.api.tmdb;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.tmdb.MappedTitle.Described;
import tv.marquee.api.tmdb.MappedTitle.Reason;
import tv.marquee.api.tmdb.MappedTitle.Unfit;
import tv.marquee.command.gateway.Commands;
import tv.marquee.domain.catalogue.TitleCommand;
import tv.marquee.domain.catalogue.TitleCommand.WithdrawTitle;
import tv.marquee.domain.shared.TitleId;

/**
 * Looks at films, some at a time, and sends what TMDB says of them as commands. A film that cannot be had is kept for the
 * next time; after three in a row the rest waits too.
 */
final class Visits {

    private static final int AT_A_TIME = 50;
    private static final int FAILURES_IN_A_ROW = 3;

    private final TmdbClient client;
    private final Commands commands;
    private final SyncJournal journal;
    private final InstantSource clock;
    private final int concurrency;

    Visits(TmdbClient client, Commands commands, SyncJournal journal, InstantSource clock, int concurrency) {
        this.client = client;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
        this.concurrency = concurrency;
    }

    /**
     * Looks at all films of the run under way, and notes it as finished.
     *
     * @param notBefore how fresh the answers have to be
     * @throws TmdbUnavailable when TMDB is out of reach; the next sync goes on from here
     */
    SyncJournal.Place finish(SyncJournal.Place begun, Instant notBefore, SyncTally tally) {
        SyncJournal.Place place = begun;
        try (ExecutorService threads = Executors.newFixedThreadPool(concurrency, Visits::thread)) {
            AtomicInteger failures = new AtomicInteger();
            while (place.run() != null && !place.run().todo().isEmpty()) {
                List<Long> todo = place.run().todo();
                List<Long> films = todo.subList(0, Math.min(AT_A_TIME, todo.size()));
                List<Visit> visits = fetch(films, notBefore, failures, threads);
                if (failures.get() >= FAILURES_IN_A_ROW) {
                    throw brokenOff(visits, place);
                }
                send(visits, tally);
                place = place.without(films, failed(visits));
                journal.write(place);
                tally.looked(films.size(), todo.size() - films.size());
            }
        }
        SyncJournal.Place finished = place.finished();
        journal.write(finished);
        return finished;
    }

    private List<Visit> fetch(List<Long> films, Instant notBefore, AtomicInteger failures, ExecutorService threads) {
        List<Callable<Visit>> calls = films.stream()
                .<Callable<Visit>>map(film -> () -> visit(film, notBefore, failures))
                .toList();
        try {
            List<Visit> visits = new ArrayList<>();
            for (Future<Visit> visit : threads.invokeAll(calls)) {
                visits.add(visit.get());
            }
            return visits;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TmdbUnavailable("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Visit visit(long film, Instant notBefore, AtomicInteger failures) {
        if (failures.get() >= FAILURES_IN_A_ROW) {
            return new Visit(film, null, null);
        }
        try {
            TmdbFilm found = client.film(film, notBefore);
            failures.updateAndGet(n -> n >= FAILURES_IN_A_ROW ? n : 0);
            return new Visit(film, found, null);
        } catch (TmdbUnavailable e) {
            failures.incrementAndGet();
            return new Visit(film, null, e);
        }
    }

    private void send(List<Visit> visits, SyncTally tally) {
        Instant now = clock.instant();
        List<TitleCommand> describe = new ArrayList<>();
        List<TitleCommand> withdraw = new ArrayList<>();
        for (Visit visit : visits) {
            TitleId title = TitleId.tmdb(visit.film());
            switch (visit.found()) {
                case TmdbFilm.Found found -> {
                    switch (TitleMapper.map(found.body(), now)) {
                        case Described d when d.command().title().equals(title) -> describe.add(d.command());
                        case Described d -> tally.skip(title.value(), "the answer is about another title");
                        case Unfit u -> {
                            tally.skip(title.value(), u.reason().text());
                            if (u.reason() == Reason.ADULT) {
                                withdraw.add(new WithdrawTitle(title, now));
                            }
                        }
                    }
                }
                case TmdbFilm.Gone gone -> withdraw.add(new WithdrawTitle(title, now));
                case TmdbFilm.Unreadable broken -> tally.skip(title.value(), broken.reason());
                case null -> tally.skip(title.value(), "TMDB did not answer; tried again next time");
            }
        }
        tally.followed(events(describe));
        tally.withdrew(events(withdraw));
    }

    /** A title that TMDB does not have and we never had cannot be withdrawn, and need not be: that refusal is passed over. */
    private int events(List<TitleCommand> wishes) {
        return wishes.isEmpty() ? 0 : commands.sendAll(wishes).events();
    }

    private TmdbUnavailable brokenOff(List<Visit> visits, SyncJournal.Place place) {
        int left = place.run() == null ? 0 : place.run().todo().size();
        TmdbUnavailable cause = visits.stream()
                .map(Visit::failure)
                .filter(f -> f != null)
                .findFirst()
                .orElse(null);
        String reason = cause == null ? "TMDB is out of reach" : cause.getMessage();
        return new TmdbUnavailable(reason + "; " + left + " titles are left for the next sync", cause);
    }

    private static Set<Long> failed(List<Visit> visits) {
        Set<Long> failed = new HashSet<>();
        visits.stream().filter(v -> v.found() == null).forEach(v -> failed.add(v.film()));
        return failed;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tmdb");
        thread.setDaemon(true);
        return thread;
    }

    private record Visit(
            long film, @Nullable TmdbFilm found, @Nullable TmdbUnavailable failure) {}
}
