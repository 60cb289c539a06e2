package tv.marquee.ops.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tv.marquee.ops.platform.TestCertificate;

/** Stands before Elasticsearch, which has no TLS of its own here, and lets nobody pass but over TLS and with a key. */
final class GuardedElasticsearch implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final List<String> SPOKEN = List.of("Content-Type", "Accept");
    private static final List<String> ANSWERED = List.of("Content-Type", "X-Elastic-Product");

    private final URI elasticsearch;
    private final String key;
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private GuardedElasticsearch(URI elasticsearch, String key, HttpsServer server) {
        this.elasticsearch = elasticsearch;
        this.key = key;
        this.server = server;
    }

    static GuardedElasticsearch start(URI elasticsearch, String key, TestCertificate certificate)
            throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        GuardedElasticsearch started = new GuardedElasticsearch(elasticsearch, key, server);
        server.createContext("/", started::answer);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("ApiKey " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(UNAUTHORIZED, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            elasticsearch.resolve(exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            SPOKEN.forEach(name -> exchange.getRequestHeaders()
                    .getOrDefault(name, List.of())
                    .forEach(value -> request.header(name, value)));
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            ANSWERED.forEach(name -> response.headers()
                    .allValues(name)
                    .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            boolean isBare = exchange.getRequestMethod().equals("HEAD") || response.body().length == 0;
            exchange.sendResponseHeaders(response.statusCode(), isBare ? -1 : response.body().length);
            if (!isBare) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
