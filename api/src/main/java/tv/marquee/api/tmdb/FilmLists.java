package tv.marquee.api.tmdb;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.domain.shared.TitleId;

/** Finds out which films to look at. */
final class FilmLists {

    private static final Logger LOG = LoggerFactory.getLogger(FilmLists.class);

    /** Changes of the last 24 hours serve a sync that was up to date this long ago; the rest is for what TMDB shows late. */
    private static final Duration RECENT = Duration.ofHours(12);

    /** How far back the change feed is read. */
    private static final Duration FARTHEST = Duration.ofDays(180);

    private static final int ASKED_AT_ONCE = 200;

    private final TmdbClient client;
    private final KnownTitles known;

    FilmLists(TmdbClient client, KnownTitles known) {
        this.client = client;
        this.known = known;
    }

    /** The films that most people look for, a page of each list in turn, until there are enough or no more. */
    List<Long> wanted(int films, SyncTally tally) {
        Set<Long> ids = new LinkedHashSet<>();
        List<PageByPage> lists = new ArrayList<>(List.of(
                new PageByPage("popular", client::popular),
                new PageByPage("top rated", client::topRated),
                new PageByPage("trending", client::trending)));
        while (ids.size() < films && !lists.isEmpty()) {
            for (Iterator<PageByPage> turn = lists.iterator(); turn.hasNext(); ) {
                PageByPage list = turn.next();
                ids.addAll(list.next(tally));
                if (list.ended) {
                    turn.remove();
                }
            }
            tally.listed();
        }
        return ids.stream().limit(films).toList();
    }

    /** The films of ours that TMDB changed since a time, and those that became popular and are not ours yet. */
    List<Long> changed(Instant since, Instant now, SyncTally tally) {
        Set<Long> changed = new LinkedHashSet<>();
        for (IntFunction<TmdbPage> feed : feeds(since, now)) {
            int pages = 1;
            for (int page = 1; page <= pages; page++) {
                TmdbPage found = feed.apply(page);
                pages = Math.min(found.totalPages(), TmdbClient.LAST_PAGE);
                report("changes, page " + page, found, tally);
                found.films().forEach(f -> changed.add(f.id()));
                tally.listed();
            }
        }
        Set<Long> popular = new LinkedHashSet<>(new PageByPage("popular", client::popular).next(tally));
        popular.addAll(new PageByPage("trending", client::trending).next(tally));
        Set<Long> ours = ours(changed);
        Set<Long> newcomers = new LinkedHashSet<>(popular);
        newcomers.removeAll(ours(popular));
        changed.retainAll(ours);
        changed.addAll(newcomers);
        return List.copyOf(changed);
    }

    private List<IntFunction<TmdbPage>> feeds(Instant since, Instant now) {
        if (since.plus(RECENT).isAfter(now)) {
            return List.of(client::changes);
        }
        Instant from = since;
        if (since.plus(FARTHEST).isBefore(now)) {
            LOG.warn(
                    "The catalogue was last up to date at {}; changes are read from {} days ago",
                    since,
                    FARTHEST.toDays());
            from = now.minus(FARTHEST);
        }
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
        return DateWindow.covering(first, LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .<IntFunction<TmdbPage>>map(window -> page -> client.changes(window, page))
                .toList();
    }

    private Set<Long> ours(Collection<Long> films) {
        List<TitleId> titles = films.stream().map(TitleId::tmdb).toList();
        Set<TitleId> found = new LinkedHashSet<>();
        for (int i = 0; i < titles.size(); i += ASKED_AT_ONCE) {
            found.addAll(known.among(titles.subList(i, Math.min(i + ASKED_AT_ONCE, titles.size()))));
        }
        return films.stream().filter(id -> found.contains(TitleId.tmdb(id))).collect(Collectors.toSet());
    }

    private static void report(String list, TmdbPage page, SyncTally tally) {
        if (page.broken() > 0) {
            tally.skip(list, page.broken() + " entries have no id");
        }
    }

    /** A list that is read page by page; a page that makes no sense is passed over. */
    private static final class PageByPage {
        private final String name;
        private final IntFunction<TmdbPage> source;
        private int page = 1;
        private int pages = 1;
        private boolean ended;

        private PageByPage(String name, IntFunction<TmdbPage> source) {
            this.name = name;
            this.source = source;
        }

        private List<Long> next(SyncTally tally) {
            List<Long> ids = List.of();
            try {
                TmdbPage found = source.apply(page);
                pages = Math.min(found.totalPages(), TmdbClient.LAST_PAGE);
                report(name + ", page " + page, found, tally);
                ids = found.films().stream()
                        .filter(f -> !f.adult())
                        .map(TmdbPage.Film::id)
                        .toList();
            } catch (TmdbUnreadable e) {
                tally.skip(name + ", page " + page, e.getMessage());
            }
            page++;
            ended = page > pages;
            return ids;
        }
    }
}
