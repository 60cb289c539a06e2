package tv.marquee.api.tmdb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one call at a time for a thread: paced, bounded in time and size, without following redirects, and again when TMDB
 * is busy or out of reach. Safe for use by many threads.
 */
final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern VERSION_3_KEY = Pattern.compile("[0-9a-fA-F]{32}");

    private final TmdbSettings settings;
    private final HttpClient http;
    private final Pace pace;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final AtomicLong requests = new AtomicLong();

    Transport(TmdbSettings settings, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.pace = new Pace(settings.ratePerSecond(), settings.burst(), clock, sleeper);
        this.backoff = new Backoff(random);
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * An answer with the status 200, 304 or 404.
     *
     * @param resource path below the version, and query, such as {@code /movie/603?append_to_response=credits}
     * @param etag of the answer that we have
     */
    HttpResponse<byte[]> get(String resource, Optional<String> etag) {
        requireKey();
        try {
            for (int attempt = 1; ; attempt++) {
                Attempt result = attempt(request(resource, etag));
                if (result.answer() != null && isFinal(result.answer().statusCode())) {
                    return accepted(result.answer());
                }
                if (attempt == settings.tries()) {
                    throw new TmdbUnavailable("TMDB " + result.trouble() + ", " + attempt + " times", result.failure());
                }
                LOG.debug("TMDB {}; try {} of {}", result.trouble(), attempt, settings.tries());
                waitAfter(result, attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TmdbUnavailable("interrupted", e);
        }
    }

    /** How many requests were sent, repeated ones included. */
    long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Attempt attempt(HttpRequest request) throws InterruptedException {
        pace.await();
        requests.incrementAndGet();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, info -> new BoundedBody(settings.maxBodyBytes()));
        try {
            return new Attempt(answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (TimeoutException e) {
            return new Attempt(null, e);
        } catch (ExecutionException e) {
            return new Attempt(null, transientCause(e));
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException transientCause(ExecutionException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TmdbUnreadable tooLarge) {
                throw tooLarge;
            }
        }
        return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }

    private void waitAfter(Attempt result, int failures) throws InterruptedException {
        Duration wait = backoff.after(failures);
        HttpResponse<byte[]> answer = result.answer();
        Optional<Duration> asked = answer == null ? Optional.empty() : RetryAfter.of(answer.headers(), clock.instant());
        if (asked.isPresent() && asked.get().compareTo(settings.longestWait()) > 0) {
            throw new TmdbUnavailable("TMDB asks to come back in " + asked.get().toSeconds() + " s", null);
        }
        if (asked.isPresent() || answer != null && answer.statusCode() == TOO_MANY_REQUESTS) {
            pace.holdFor(asked.orElse(wait));
            return;
        }
        sleeper.sleep(wait);
    }

    private HttpResponse<byte[]> accepted(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200, 304, 404 -> answer;
            case 401, 403 ->
                throw new TmdbRejected("TMDB refuses the key (" + answer.statusCode() + "); see marquee.tmdb.key");
            default -> throw new TmdbRejected("TMDB refuses the call with the status " + answer.statusCode());
        };
    }

    private static boolean isFinal(int status) {
        return status < 500 && status != TOO_MANY_REQUESTS && status != 408;
    }

    private void requireKey() {
        if (settings.key() == null && settings.callsAbroad()) {
            throw new TmdbRejected("TMDB wants a key: set marquee.tmdb.key");
        }
    }

    private HttpRequest request(String resource, Optional<String> etag) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().timeout(settings.requestTimeout()).header("Accept", "application/json");
        etag.ifPresent(tag -> request.header("If-None-Match", tag));
        String key = settings.key();
        String url = settings.baseUrl() + resource;
        if (key == null) {
            return request.uri(URI.create(url)).build();
        }
        if (VERSION_3_KEY.matcher(key).matches()) {
            return request.uri(URI.create(
                            url + (resource.contains("?") ? "&" : "?") + "api_key=" + key.toLowerCase(Locale.ROOT)))
                    .build();
        }
        return request.uri(URI.create(url))
                .header("Authorization", "Bearer " + key)
                .build();
    }

    private record Attempt(
            @Nullable HttpResponse<byte[]> answer, @Nullable Exception failure) {

        String trouble() {
            if (answer != null) {
                return "answered " + answer.statusCode();
            }
            return failure instanceof TimeoutException || failure instanceof HttpTimeoutException
                    ? "did not answer in time"
                    : "could not be reached";
        }
    }
}
