package tv.marquee.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.wrapping.Authorities;

/**
 * Where Elasticsearch is and how long to wait for it.
 *
 * @param uri scheme, host and port
 * @param apiKey what the process is known by there, in the encoded form in which Elasticsearch gives it; null without one
 * @param user the same by name; null without one
 * @param password of the user
 * @param certificates a PEM file with the authorities whose certificates are believed; null for those of the JDK
 * @param connectTimeout until a connection stands
 * @param answerTimeout until an answer is there, and at most between two packets of it
 */
@ConfigurationProperties("marquee.elasticsearch")
public record ElasticsearchConnection(
        URI uri,
        @Nullable String apiKey,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path certificates,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("20s") Duration answerTimeout) {

    private static final int CONNECTIONS = 32;

    public ElasticsearchConnection {
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("marquee.elasticsearch.uri is not of the form http://host:port");
        }
        if (apiKey != null && user != null) {
            throw new IllegalArgumentException(
                    "marquee.elasticsearch.api-key and marquee.elasticsearch.user are both set; one of them is enough");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "marquee.elasticsearch.user and marquee.elasticsearch.password go together; one of them is missing");
        }
        if (certificates != null && !Files.isReadable(certificates)) {
            throw new IllegalArgumentException(
                    "marquee.elasticsearch.certificates: " + certificates + " cannot be read");
        }
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive()) {
            throw new IllegalArgumentException("marquee.elasticsearch time-outs are not positive");
        }
    }

    /**
     * A client for many threads that writes times as ISO 8601 and reads documents with fields it does not know. It does not
     * connect before its first request, and does not repeat one by itself. The caller closes it.
     */
    public ElasticsearchClient open() {
        Rest5ClientBuilder http = Rest5Client.builder(uri)
                .setConnectionConfigCallback(c ->
                        c.setConnectTimeout(Timeout.of(connectTimeout)).setSocketTimeout(Timeout.of(answerTimeout)))
                .setRequestConfigCallback(c -> c.setResponseTimeout(Timeout.of(answerTimeout)))
                .setConnectionManagerCallback(
                        c -> c.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
                .setDefaultHeaders(credentials());
        if (certificates != null) {
            http.setSSLContext(trusting(certificates));
        }
        return new ElasticsearchClient(new Rest5ClientTransport(http.build(), new Jackson3JsonpMapper(documents())));
    }

    private Header[] credentials() {
        if (apiKey != null) {
            return authorization("ApiKey " + apiKey);
        }
        return user == null
                ? new Header[0]
                : authorization("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static Header[] authorization(String value) {
        return new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, value, true)};
    }

    private static SSLContext trusting(Path certificates) {
        try {
            return Authorities.in(certificates);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("marquee.elasticsearch.certificates: " + e.getMessage(), e);
        }
    }

    /** Where it is, without what opens it. */
    @Override
    public String toString() {
        return "Elasticsearch at " + uri;
    }

    private static JsonMapper documents() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
