package tv.marquee.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Elasticsearch is and how long to wait for it.
 *
 * @param uri scheme, host and port
 * @param connectTimeout until a connection stands
 * @param answerTimeout until an answer is there, and at most between two packets of it
 */
@ConfigurationProperties("marquee.elasticsearch")
public record ElasticsearchConnection(
        URI uri,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("20s") Duration answerTimeout) {

    private static final int CONNECTIONS = 32;

    public ElasticsearchConnection {
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("marquee.elasticsearch.uri is not of the form http://host:port");
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
        Rest5Client http = Rest5Client.builder(uri)
                .setConnectionConfigCallback(c ->
                        c.setConnectTimeout(Timeout.of(connectTimeout)).setSocketTimeout(Timeout.of(answerTimeout)))
                .setRequestConfigCallback(c -> c.setResponseTimeout(Timeout.of(answerTimeout)))
                .setConnectionManagerCallback(
                        c -> c.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper(documents())));
    }

    private static JsonMapper documents() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
