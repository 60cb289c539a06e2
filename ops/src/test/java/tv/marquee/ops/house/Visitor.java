package tv.marquee.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone at the REST doors, with a bearer token once signed in. */
final class Visitor {

    /** Of every account that a visitor opens. */
    static final String PASSWORD = "a long enough password";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI house;
    private String token = "";
    private String profile = "";
    private String email = "";
    private String traceparent = "";

    Visitor(URI house) {
        this.house = house;
    }

    record Answer(int status, long position, String contentType, JsonNode body) {}

    /** The same person, whose requests carry a trace context. */
    Visitor traced(String context) {
        Visitor same = new Visitor(house);
        same.token = token;
        same.profile = profile;
        same.email = email;
        same.traceparent = context;
        return same;
    }

    /** Opens an account of one's own, signs in and is on the standard plan, in its free days. */
    Visitor joined() {
        return joinedWithoutPlan().subscribed("standard", "4242 4242 4242 4242");
    }

    /** Is on a plan, paid with a test card. */
    Visitor subscribed(String plan, String card) {
        Answer answer = send("PUT", "/api/subscription", Map.of("plan", plan, "paymentMethod", card));
        if (answer.status() != 204) {
            throw new IllegalStateException("no subscription: " + answer);
        }
        return this;
    }

    /** Opens an account of one's own and signs in. */
    Visitor joinedWithoutPlan() {
        String address = "visitor-" + UUID.randomUUID() + "@example.org";
        Answer opened = send(
                "POST",
                "/api/accounts",
                Map.of(
                        "email",
                        address,
                        "password",
                        PASSWORD,
                        "displayName",
                        "Visitor",
                        "birthYear",
                        1990,
                        "country",
                        "DE"));
        if (opened.status() != 201) {
            throw new IllegalStateException("no account: " + opened);
        }
        return signedIn(address, PASSWORD, opened.position());
    }

    /** Signs in to an account that exists. */
    Visitor signedIn(String address, String password, long atLeast) {
        email = address;
        token = send("POST", "/api/tokens", Map.of("email", address, "password", password))
                .body()
                .path("accessToken")
                .asString();
        profile = get("/api/profiles", atLeast)
                .body()
                .path("profiles")
                .path(0)
                .path("id")
                .asString();
        return this;
    }

    String email() {
        return email;
    }

    String profile() {
        return profile;
    }

    String mine(String path) {
        return "/api/profiles/" + profile + "/" + path;
    }

    Answer rate(String title, double stars) {
        return send("PUT", mine("ratings/" + title), Map.of("stars", stars));
    }

    List<String> recommended(long atLeast) {
        return get(mine("recommendations?limit=20"), atLeast)
                .body()
                .path("titles")
                .valueStream()
                .map(t -> t.path("id").asString())
                .toList();
    }

    List<String> found(String query) {
        return get("/api/titles?size=20&q=" + query, 0)
                .body()
                .path("titles")
                .valueStream()
                .map(t -> t.path("name").asString())
                .toList();
    }

    Answer get(String path, long atLeast) {
        HttpRequest.Builder request = request(path).GET();
        return answer(atLeast == 0 ? request : request.header("Marquee-At-Least", Long.toString(atLeast)));
    }

    /** Whether an answer comes to be so within five seconds, as what is searched for may be a moment behind. */
    boolean awaited(String path, Predicate<JsonNode> so) {
        for (int look = 0; look < 50; look++) {
            if (so.test(get(path, 0).body())) {
                return true;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return false;
    }

    Answer send(String method, String path, Object body) {
        return send(method, path, JSON.writeValueAsString(body));
    }

    Answer send(String method, String path, String body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(house.resolve(path)).timeout(Duration.ofSeconds(20));
        if (!traceparent.isEmpty()) {
            request.header("traceparent", traceparent);
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValueAsLong("Marquee-Position").orElse(0),
                    type,
                    type.contains("json") && !answer.body().isEmpty()
                            ? JSON.readTree(answer.body())
                            : JSON.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
