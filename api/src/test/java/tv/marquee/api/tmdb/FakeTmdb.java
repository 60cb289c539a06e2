package tv.marquee.api.tmdb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A server on loopback that answers as a test tells it to; what it was not told of is gone, in TMDB's words. */
final class FakeTmdb implements AutoCloseable {

    static final Answer GONE = new Answer(
            404, "{\"success\":false,\"status_code\":34,\"status_message\":\"could not be found\"}", Map.of());
    static final Answer SILENCE = new Answer(0, "", Map.of());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    record Answer(int status, String body, Map<String, String> headers) {
        Answer with(String header, String value) {
            Map<String, String> more = new ConcurrentHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, body, more);
        }
    }

    record Request(String resource, Headers headers) {}

    FakeTmdb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Answer ok(String body) {
        return new Answer(200, body, Map.of());
    }

    static Answer status(int status) {
        return new Answer(status, "{\"status_code\":11,\"status_message\":\"x\"}", Map.of());
    }

    static String film(long id, String title) {
        return "{\"id\":%d,\"title\":\"%s\",\"adult\":false,\"credits\":{\"cast\":[],\"crew\":[]}}"
                .formatted(id, title);
    }

    static String page(int page, int pages, long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> "{\"id\":" + id + ",\"adult\":false}")
                .collect(Collectors.joining(
                        ",", "{\"page\":" + page + ",\"results\":[", "],\"total_pages\":" + pages + "}"));
    }

    /** Answers a path, or path and query, with these in turn, and with the last for ever. */
    FakeTmdb answer(String resource, Answer... inTurn) {
        answers.put(resource, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    FakeTmdb films(long... ids) {
        for (long id : ids) {
            answer("/3/movie/" + id, ok(film(id, "Film " + id)));
        }
        return this;
    }

    FakeTmdb lists(long... popular) {
        answer("/3/movie/popular", ok(page(1, 1, popular)));
        answer("/3/movie/top_rated", ok(page(1, 1)));
        return answer("/3/trending/movie/week", ok(page(1, 1)));
    }

    List<Request> requests() {
        return new ArrayList<>(requests);
    }

    List<String> asked() {
        return requests.stream().map(Request::resource).toList();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    TmdbSettings settings(Path folder) {
        return new TmdbSettings(
                url(),
                null,
                20,
                10,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                4,
                1,
                100_000,
                List.of("127.0.0.1"),
                folder,
                1_000_000,
                new TmdbSettings.Sync(false, Duration.ofHours(6), 500));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String resource = exchange.getRequestURI().toString();
            requests.add(new Request(resource, exchange.getRequestHeaders()));
            Answer answer = next(resource, exchange.getRequestURI().getPath());
            if (answer.equals(SILENCE)) {
                closing.await();
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            String etag = answer.headers().get("ETag");
            if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next(String resource, String path) {
        Deque<Answer> left = answers.containsKey(resource) ? answers.get(resource) : answers.get(path);
        if (left == null) {
            return GONE;
        }
        synchronized (left) {
            return left.size() > 1 ? left.removeFirst() : left.getFirst();
        }
    }
}
