package tv.marquee.query.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** That certificates are checked is for TlsIT. */
class ElasticsearchConnectionTest {

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itSaysWhoItIsAsItIsTold() throws IOException {
        ask(bound(Map.of()));
        ask(bound(Map.of("api-key", "a2V5")));
        ask(bound(Map.of("user", "marquee", "password", "pass wörd")));

        assertThat(authorizations).containsExactly("null", "ApiKey a2V5", "Basic bWFycXVlZTpwYXNzIHfDtnJk");
    }

    @Test
    void whatCannotBeMeantIsRefused(@TempDir Path folder) throws IOException {
        Path noPem = Files.writeString(folder.resolve("ca.pem"), "no certificate");

        assertRefused(Map.of("api-key", "a", "user", "u", "password", "p"), "both set");
        assertRefused(Map.of("user", "u"), "go together");
        assertRefused(Map.of("password", "p"), "go together");
        assertRefused(Map.of("certificates", folder.resolve("none").toString()), "cannot be read");
        assertThatThrownBy(() -> bound(Map.of("certificates", noPem.toString())).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no certificates in PEM");
    }

    @Test
    void whatOpensItIsNotTold() {
        assertThat(bound(Map.of("api-key", "secret")).toString()).isEqualTo("Elasticsearch at " + uri());
    }

    private void assertRefused(Map<String, String> settings, String why) {
        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining(why);
    }

    private static void ask(ElasticsearchConnection connection) throws IOException {
        try (ElasticsearchClient client = connection.open()) {
            client.ping();
        }
    }

    private ElasticsearchConnection bound(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(settings.entrySet().stream()
                .collect(Collectors.toMap(each -> "es." + each.getKey(), Map.Entry::getValue)));
        source.put("es.uri", uri());
        return new Binder(source).bind("es", ElasticsearchConnection.class).get();
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
