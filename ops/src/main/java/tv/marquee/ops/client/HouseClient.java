package tv.marquee.ops.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks REST to a running house, as any client would. Safe for use by many threads. */
public final class HouseClient implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI house;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public HouseClient(URI house) {
        this.house = house;
    }

    /** An answer of the house: status, position of the change (0 when it has none), and the body. */
    public record Answer(int status, long position, JsonNode body) {

        /** @throws IllegalStateException when the house refused, with what it said */
        public Answer ok() {
            if (status / 100 != 2) {
                throw new IllegalStateException("The house answered " + status + ": "
                        + body.path("type").asString("") + " "
                        + body.path("detail").asString(""));
            }
            return this;
        }
    }

    public Answer get(String path, String token, long atLeast) throws IOException, InterruptedException {
        return ask(request(path, token)
                .header("Marquee-At-Least", Long.toString(atLeast))
                .GET());
    }

    public Answer put(String path, String token, Object body) throws IOException, InterruptedException {
        return ask(request(path, token).PUT(json(body)));
    }

    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return ask(request(path, "").POST(json(body)));
    }

    /**
     * Somebody who has an account.
     *
     * @param token for requests of theirs
     * @param profile the UUID of the first profile
     * @param position of their last change
     */
    public record Joined(String email, String token, String profile, long position) {}

    /** Opens an account under an address of its own, which begins with a name, and signs in. */
    public Joined join(String name) throws IOException, InterruptedException {
        String email = name + "-" + UUID.randomUUID() + "@example.org";
        Map<String, Object> wanted =
                Map.of("email", email, "password", PASSWORD, "displayName", name, "birthYear", 1990, "country", "DE");
        long opened = post("/api/accounts", wanted).ok().position();
        String token = token(email);
        JsonNode profiles = get("/api/profiles", token, opened).ok().body().path("profiles");
        return new Joined(email, token, profiles.path(0).path("id").asString(), opened);
    }

    /** Signs in somebody who joined, and gives the bearer token. */
    public String token(String email) throws IOException, InterruptedException {
        return token(email, PASSWORD);
    }

    /** Signs in and gives the bearer token. */
    public String token(String email, String password) throws IOException, InterruptedException {
        return post("/api/tokens", Map.of("email", email, "password", password))
                .ok()
                .body()
                .path("accessToken")
                .asString();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(house.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofByteArray());
        byte[] body = answer.body();
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValueAsLong("Marquee-Position").orElse(0),
                body.length == 0 ? JSON.missingNode() : JSON.readTree(body));
    }
}
