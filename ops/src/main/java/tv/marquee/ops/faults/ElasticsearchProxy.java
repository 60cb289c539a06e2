package tv.marquee.ops.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before Elasticsearch, passes everything on, and may be as unfriendly as one that has too much to do. */
final class ElasticsearchProxy implements AutoCloseable {

    /** How it treats whoever asks. */
    enum Mood {
        FRIENDLY,
        /** Every answer is late. */
        SLOW,
        /** Every second request that writes is refused (429). */
        BUSY,
        /** Of what is written in bulk, every second part is refused (429 in a 200). */
        PICKY
    }

    private static final Duration LATE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int REFUSED = 429;
    private static final byte[] REFUSAL =
            "{\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"too busy\"},\"status\":429}"
                    .getBytes(StandardCharsets.UTF_8);

    private final URI elasticsearch;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private volatile Mood mood = Mood.FRIENDLY;

    private ElasticsearchProxy(URI elasticsearch, HttpServer server) {
        this.elasticsearch = elasticsearch;
        this.server = server;
    }

    /** Starts one on a port of loopback. */
    static ElasticsearchProxy before(URI elasticsearch, int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ElasticsearchProxy proxy = new ElasticsearchProxy(elasticsearch, server);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::handle);
        server.start();
        return proxy;
    }

    void become(Mood next) {
        mood = next;
    }

    /** Requests, or parts of them, that were refused since it was asked last. */
    long refusals() {
        return refusals.getAndSet(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isBulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
            boolean isWrite = isBulk || exchange.getRequestMethod().equals("PUT");
            boolean isSecond = isWrite && writes.incrementAndGet() % 2 == 0;
            Mood now = mood;
            if (now == Mood.SLOW) {
                Thread.sleep(LATE);
            }
            if (now == Mood.BUSY && isSecond) {
                refusals.incrementAndGet();
                answer(exchange, REFUSED, JSON, REFUSAL);
            } else if (now == Mood.PICKY && isBulk) {
                answerInPart(exchange, BulkRefusal.of(body, isSecond));
            } else {
                HttpResponse<byte[]> there = pass(exchange, body);
                answer(exchange, there, there.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerInPart(HttpExchange exchange, BulkRefusal refusal) throws IOException, InterruptedException {
        refusals.addAndGet(refusal.refused());
        byte[] left = refusal.passedOn();
        if (left.length == 0) {
            answer(exchange, OK, JSON, refusal.answer());
            return;
        }
        HttpResponse<byte[]> there = pass(exchange, left);
        answer(exchange, there, there.statusCode() == OK ? refusal.answer(there.body()) : there.body());
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        elasticsearch.resolve(exchange.getRequestURI().toString()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> there, byte[] body) throws IOException {
        answer(
                exchange,
                there.statusCode(),
                there.headers().firstValue("Content-Type").orElse(JSON),
                body);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }
}
