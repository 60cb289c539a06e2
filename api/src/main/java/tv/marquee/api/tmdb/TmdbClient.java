package tv.marquee.api.tmdb;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls to TMDB that the catalogue needs. What TMDB lets us keep is kept on disk and used as long as TMDB says; then it
 * is asked whether it has changed, which costs no body. Safe for use by many threads.
 *
 * <p>Calls throw {@link TmdbUnavailable} when another time may help, {@link TmdbRejected} when not, and those that give a page
 * {@link TmdbUnreadable} when the answer makes no sense.
 */
public final class TmdbClient implements AutoCloseable {

    /** TMDB gives no page after this one, whatever the total says. */
    static final int LAST_PAGE = 500;

    private static final JsonMapper JSON = new JsonMapper();

    private final Transport transport;
    private final ResponseCache cache;
    private final InstantSource clock;
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong cached = new AtomicLong();

    /** A client that waits on the calling thread. */
    public TmdbClient(TmdbSettings settings, InstantSource clock) {
        this(settings, clock, Thread::sleep, new SecureRandom());
    }

    TmdbClient(TmdbSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.transport = new Transport(settings, clock, sleeper, random);
        this.cache = new ResponseCache(
                settings.folder().resolve("cache"), settings.maxCacheBytes(), settings.maxBodyBytes());
        this.clock = clock;
    }

    /** What is popular now; pages from 1, of 20. */
    TmdbPage popular(int page) {
        return page("/movie/popular?page=" + page);
    }

    /** What is rated best; pages from 1, of 20. */
    TmdbPage topRated(int page) {
        return page("/movie/top_rated?page=" + page);
    }

    /** What was looked at most this week; pages from 1, of 20. */
    TmdbPage trending(int page) {
        return page("/trending/movie/week?page=" + page);
    }

    /** What changed in the last 24 hours; pages from 1, of 100. */
    TmdbPage changes(int page) {
        return page("/movie/changes?page=" + page);
    }

    /** What changed in a window of at most 14 days; pages from 1, of 100. */
    TmdbPage changes(DateWindow window, int page) {
        return page("/movie/changes?start_date=" + window.from() + "&end_date=" + window.to() + "&page=" + page);
    }

    /**
     * What TMDB says of a film.
     *
     * @param notBefore an answer on disk serves only if TMDB confirmed it at that time or later
     */
    TmdbFilm film(long id, Instant notBefore) {
        try {
            return answer("/movie/" + id + "?append_to_response=credits,keywords,release_dates", notBefore)
                    .<TmdbFilm>map(TmdbFilm.Found::new)
                    .orElseGet(TmdbFilm.Gone::new);
        } catch (TmdbUnreadable e) {
            return new TmdbFilm.Unreadable(e.getMessage());
        }
    }

    /** What all calls cost since the client was made. */
    public CallCounts counts() {
        return new CallCounts(transport.requests(), unchanged.get(), cached.get());
    }

    @Override
    public void close() {
        transport.close();
    }

    private TmdbPage page(String resource) {
        byte[] body = answer(resource, Instant.EPOCH)
                .orElseThrow(() -> new TmdbRejected("TMDB has no " + resource + "; see marquee.tmdb.base-url"));
        JsonNode json = parse(body, resource);
        if (!json.path("results").isArray()) {
            throw new TmdbUnreadable("the list " + resource + " has no results");
        }
        List<JsonNode> entries = Stream.of(json.path("results"))
                .flatMap(results -> results.values().stream())
                .toList();
        List<TmdbPage.Film> films = entries.stream()
                .filter(n -> n.path("id").longValueOpt().orElse(0) > 0)
                .map(n -> new TmdbPage.Film(
                        n.path("id").longValue(), n.path("adult").booleanValue(false)))
                .toList();
        int totalPages = (int) Fields.number(json, "total_pages", Integer.MAX_VALUE);
        return new TmdbPage(films, totalPages, entries.size() - films.size());
    }

    private Optional<byte[]> answer(String resource, Instant notBefore) {
        Instant now = clock.instant();
        Optional<CachedAnswer> kept = cache.find(resource, now);
        if (kept.isPresent() && kept.get().serves(now, notBefore)) {
            cached.incrementAndGet();
            return kept.map(CachedAnswer::body);
        }
        HttpResponse<byte[]> answer = transport.get(resource, kept.flatMap(CachedAnswer::etag));
        Freshness freshness = Freshness.of(answer.headers(), now);
        return switch (answer.statusCode()) {
            case 304 -> Optional.of(confirmed(kept, now, freshness, resource));
            case 404 -> gone(answer.body(), resource);
            default -> Optional.of(renewed(answer, now, freshness, resource));
        };
    }

    private byte[] confirmed(Optional<CachedAnswer> kept, Instant now, Freshness freshness, String resource) {
        CachedAnswer same =
                kept.orElseThrow(() -> new TmdbUnreadable("304 for " + resource + ", which was not asked for"));
        unchanged.incrementAndGet();
        cache.put(same.validated(now, freshness));
        return same.body();
    }

    private byte[] renewed(HttpResponse<byte[]> answer, Instant now, Freshness freshness, String resource) {
        parse(answer.body(), resource);
        Optional<String> etag = answer.headers().firstValue("ETag").filter(tag -> tag.length() <= 200);
        if (freshness.storable() && (etag.isPresent() || freshness.until().isAfter(now))) {
            cache.put(new CachedAnswer(resource, etag, now, freshness.until(), answer.body()));
        } else {
            cache.remove(resource);
        }
        return answer.body();
    }

    /** TMDB's own 404 has the code 34; any other comes from something that stands between, and says nothing of a film. */
    private Optional<byte[]> gone(byte[] body, String resource) {
        if (parse(body, resource).path("status_code").intValueOpt().orElse(0) != 34) {
            throw new TmdbUnreadable("404 for " + resource + ", but not from TMDB");
        }
        cache.remove(resource);
        return Optional.empty();
    }

    private static JsonNode parse(byte[] body, String resource) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new TmdbUnreadable("the answer to " + resource + " is not JSON");
        }
        throw new TmdbUnreadable("the answer to " + resource + " is not a JSON object");
    }
}
