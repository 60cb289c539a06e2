package tv.marquee.ops.tmdb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Asks the server under test; {@code headers} are names and values in turn. */
record Asker(URI baseUri, HttpClient client) {

    Asker(URI baseUri) {
        this(baseUri, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        return client.send(request(pathAndQuery, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String pathAndQuery, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUri + pathAndQuery)).timeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    JsonNode json(String pathAndQuery) throws IOException, InterruptedException {
        return json(get(pathAndQuery, "Authorization", "Bearer demo"));
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }
}
