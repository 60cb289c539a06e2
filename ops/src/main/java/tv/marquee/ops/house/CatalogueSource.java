package tv.marquee.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.tmdb.DemoTmdbServer;

/** Where titles come from: TMDB when there is a key, else the demo server in this process. */
final class CatalogueSource implements AutoCloseable {

    private static final String KEY = "TMDB_API_KEY";
    private static final URI TMDB = URI.create("https://api.themoviedb.org/3");

    private final URI baseUrl;
    private final String key;
    private final @Nullable DemoTmdbServer demo;

    private CatalogueSource(URI baseUrl, String key, @Nullable DemoTmdbServer demo) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.demo = demo;
    }

    /** TMDB with the key {@code TMDB_API_KEY} of the environment, or the demo server on a free port. */
    static CatalogueSource of(Map<String, String> environment, Clock clock) {
        String key = environment.getOrDefault(KEY, "").strip();
        if (!key.isEmpty()) {
            return new CatalogueSource(TMDB, key, null);
        }
        try {
            DemoTmdbServer demo = DemoTmdbServer.start(0, clock);
            return new CatalogueSource(demo.baseUri(), "demo", demo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI baseUrl() {
        return baseUrl;
    }

    String key() {
        return key;
    }

    boolean isDemo() {
        return demo != null;
    }

    @Override
    public void close() {
        if (demo != null) {
            demo.close();
        }
    }
}
