package tv.marquee.ops.tmdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * TMDB for a house without a key: listens on loopback and answers in the shape of TMDB's API v3 from the demo catalogue.
 * Any key that is not blank is good. Popularity drifts from day to day by the given clock; all else changes only by
 * {@link #revise} and {@link #withdraw}, and then appears in the change feed. Safe for many threads.
 */
public final class DemoTmdbServer implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveFilms films;
    private final Routes routes;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();

    private DemoTmdbServer(HttpServer http, Collection<Film> catalogue, InstantSource clock) {
        this.http = http;
        this.films = new LiveFilms(catalogue, clock);
        this.routes = new Routes(films, clock);
    }

    /**
     * Starts with the catalogue that comes with Marquee.
     *
     * @param port the port to listen on, or 0 for any free one
     * @throws IOException when the port is taken
     */
    public static DemoTmdbServer start(int port, InstantSource clock) throws IOException {
        return start(DemoCatalogue.builtIn(), port, clock);
    }

    /**
     * Starts with a catalogue of one film a line, in the form of the one that comes with Marquee.
     *
     * @throws IllegalArgumentException when a line is not a film
     * @throws IOException when the port is taken
     */
    public static DemoTmdbServer start(Path catalogue, int port, InstantSource clock) throws IOException {
        return start(DemoCatalogue.from(catalogue), port, clock);
    }

    private static DemoTmdbServer start(List<Film> catalogue, int port, InstantSource clock) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        DemoTmdbServer server = new DemoTmdbServer(http, catalogue, clock);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /** Where the API begins, as {@code https://api.themoviedb.org/3} is TMDB's: no slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/3");
    }

    /** The films as they stand, the withdrawn ones left out. */
    public List<Film> films() {
        return films.all();
    }

    /** Changes the facts of one film; from now on the change feed tells of it. */
    public void revise(int id, UnaryOperator<Film> revision) {
        films.revise(id, revision);
    }

    /** Takes a film away: the change feed tells of it, and asking for it is answered 404. */
    public void withdraw(int id) {
        films.withdraw(id);
    }

    /** Lets the next {@code times} requests go wrong, after those that already wait to. */
    public void fail(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** How many requests have come in so far, the failed ones included. */
    public long requests() {
        return requests.get();
    }

    /** Stops listening at once and lets nothing run on. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Reply reply = new Reply(exchange);
        Fault fault = faults.poll();
        if (fault == null) {
            reply.send(answer(exchange));
            return;
        }
        switch (fault) {
            case Fault.TooManyRequests busy -> reply.sendTooManyRequests(busy.retryAfter());
            case Fault.ServerError e -> reply.send(TmdbError.INTERNAL.answer());
            case Fault.Truncated t -> reply.sendHalf(answer(exchange));
            case Fault.Slow slow -> later(slow.delay(), () -> reply.sendLate(answer(exchange)));
        }
    }

    private void later(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, threads)
                .execute(task);
    }

    private Answer answer(HttpExchange exchange) {
        try {
            Question question = Question.of(exchange.getRequestURI());
            if (!hasKey(exchange, question)) {
                return TmdbError.INVALID_KEY.answer();
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                return TmdbError.NOT_FOUND.answer();
            }
            return routes.answer(question);
        } catch (TmdbError.Refused refused) {
            return refused.error().answer();
        }
    }

    private static boolean hasKey(HttpExchange exchange, Question question) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean bearer = authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && !authorization.substring(7).isBlank();
        return bearer || question.parameter("api_key").isPresent();
    }
}
