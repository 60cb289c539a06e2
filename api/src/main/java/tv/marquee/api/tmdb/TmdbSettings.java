package tv.marquee.api.tmdb;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How TMDB is called: {@code marquee.tmdb.*}. Its text form does not show the key.
 *
 * @param baseUrl where TMDB's API version 3 is; {@code /3} is added when it has no path
 * @param key the key (32 hexadecimal digits) or the read access token; null with the demo server, which asks for none
 * @param ratePerSecond calls a second in the long run, over all threads
 * @param burst calls that may be made at once after a rest
 * @param connectTimeout until a connection stands
 * @param requestTimeout until an answer has been read to its end
 * @param longestWait the longest that we wait because TMDB asks us to
 * @param tries how often a call is made before it counts as failed
 * @param concurrency calls under way at once
 * @param maxBodyBytes the largest answer that is read
 * @param allowedHosts the hosts that may be called; a connection to any other is never made
 * @param folder where answers are cached and the sync keeps its place
 * @param maxCacheBytes the most that cached answers take on disk
 * @param sync when the catalogue is brought up to date
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbSettings(
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @Nullable String key,
        @DefaultValue("20") int ratePerSecond,
        @DefaultValue("10") int burst,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("2m") Duration longestWait,
        @DefaultValue("5") int tries,
        @DefaultValue("4") int concurrency,
        @DefaultValue("4194304") int maxBodyBytes,

        @DefaultValue({"api.themoviedb.org", "localhost", "127.0.0.1", "[::1]"})
        List<String> allowedHosts,

        @DefaultValue(".marquee/tmdb") Path folder,
        @DefaultValue("268435456") long maxCacheBytes,
        @DefaultValue Sync sync) {

    /** TMDB speaks of about 40 calls a second; whatever the settings say, no second sees as many. */
    private static final int MOST_PER_SECOND = 39;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public TmdbSettings {
        allowedHosts = List.copyOf(allowedHosts);
        key = key == null || key.isBlank() ? null : key.strip();
        String host = host(baseUrl);
        check(allowedHosts.contains(host), "base-url's host is not one of allowed-hosts");
        check(isLoopback(host) || "https".equals(baseUrl.getScheme()), "base-url does not begin with https");
        check(baseUrl.getRawQuery() == null && baseUrl.getRawUserInfo() == null, "base-url has a query or a user");
        check(ratePerSecond > 0 && burst > 0, "rate-per-second and burst are at least 1");
        check(
                isLoopback(host) || ratePerSecond + burst <= MOST_PER_SECOND,
                "rate-per-second and burst are together more than " + MOST_PER_SECOND);
        check(connectTimeout.isPositive() && requestTimeout.isPositive(), "timeouts are not above zero");
        check(!longestWait.isNegative(), "longest-wait is below zero");
        check(tries >= 1 && tries <= 20, "tries is outside 1 to 20");
        check(concurrency >= 1 && concurrency <= 16, "concurrency is outside 1 to 16");
        check(maxBodyBytes >= 1_024 && maxBodyBytes <= 67_108_864, "max-body-bytes is outside 1,024 to 67,108,864");
        check(maxCacheBytes >= 0, "max-cache-bytes is below zero");
        baseUrl = withVersion(baseUrl);
    }

    /**
     * When the catalogue is brought up to date.
     *
     * @param enabled whether it is, without being asked
     * @param every the pause between two times
     * @param titles how many titles the first fill looks at
     */
    public record Sync(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("6h") Duration every,
            @DefaultValue("500") int titles) {

        public Sync {
            check(every.compareTo(Duration.ofMinutes(5)) >= 0, "sync.every is shorter than five minutes");
            check(titles >= 1, "sync.titles is below 1");
        }
    }

    /** Whether TMDB itself is called, and not a server on this machine. */
    boolean callsAbroad() {
        return !isLoopback(host(baseUrl));
    }

    @Override
    public String toString() {
        return "TmdbSettings[baseUrl=" + baseUrl + ", key=" + (key == null ? "none" : "hidden") + ", ratePerSecond="
                + ratePerSecond + ", folder=" + folder + ", sync=" + sync + "]";
    }

    private static String host(URI url) {
        return url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    private static URI withVersion(URI url) {
        String path = url.getRawPath();
        if (path.isEmpty() || path.equals("/")) {
            return url.resolve("/3");
        }
        return path.endsWith("/") ? url.resolve(path.substring(0, path.length() - 1)) : url;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("marquee.tmdb: " + otherwise);
        }
    }
}
