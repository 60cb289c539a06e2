package tv.marquee.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.platform.PlatformException;

/**
 * How long it takes from {@code PUT rating} to recommendations that follow from it, over HTTP, at a steady rate of actions.
 * The title rated is the one recommended first, so that an answer that still has it is stale for certain. Times count
 * from when an action was due, so that a house that falls behind is not flattered.
 *
 * <p>Peer: the same change as a search of Elasticsearch shows it, at its default refresh of a second, which is how shelves
 * are mostly read. Limit: a command's own answer, and one document indexed and read by id, with nothing around them.
 */
public final class FreshnessBench {

    private static final int PEOPLE = 20;
    private static final int FIRST_RATINGS = 5;
    private static final int LOOK_AT_PEER_EVERY = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final HouseClient client;
    private final URI elasticsearch;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Latencies ours = new Latencies();
    private final Latencies answers = new Latencies();
    private final Latencies peer = new Latencies();
    private final Latencies commands = new Latencies();
    private final Latencies documents = new Latencies();
    private final ExecutorService onlookers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private FreshnessBench(HouseClient client, URI elasticsearch) {
        this.client = client;
        this.elasticsearch = elasticsearch;
    }

    /**
     * Measures on a running house, in which it opens twenty accounts of its own.
     *
     * @param rate actions a second
     * @param duration how long, after as long for warm-up
     */
    public static BenchReport run(URI house, URI elasticsearch, int rate, Duration duration) throws Exception {
        try (HouseClient client = new HouseClient(house)) {
            FreshnessBench bench = new FreshnessBench(client, elasticsearch);
            List<BenchPerson> people = BenchPerson.open(client, PEOPLE, FIRST_RATINGS);
            requireTitles(people.getFirst().titles(), 2 * rate * duration.toSeconds());
            new FreshnessBench(client, elasticsearch).act(people, rate, duration);
            double achieved = bench.act(people, rate, duration);
            return bench.report(rate, achieved);
        }
    }

    /** No person rates a title twice, and one that rated all would be recommended nothing. */
    private static void requireTitles(long titles, long actions) {
        long most = PEOPLE * (titles - FIRST_RATINGS) * 9 / 10;
        if (actions > most) {
            throw new PlatformException(PEOPLE + " people can rate " + most + " of " + titles
                    + " titles, and this run would rate " + actions
                    + " with its warm-up. Take fewer --seconds or a lower --rate, or a larger catalogue.");
        }
    }

    private double act(List<BenchPerson> people, int rate, Duration duration) throws Exception {
        double perSecond = new Clients(people.size(), duration)
                .workAt(rate, (number, turn, due) -> act(people.get(number), due, turn));
        onlookers.close();
        return perSecond;
    }

    private void act(BenchPerson person, long due, long number) {
        try {
            String rated = person.favourite();
            long sent = System.nanoTime();
            long position = person.rateFavourite();
            commands.add(System.nanoTime() - sent);
            if (person.look(position).contains(rated)) {
                stale.incrementAndGet();
            }
            ours.add(System.nanoTime() - due);
            answers.add(System.nanoTime() - sent);
            if (number % LOOK_AT_PEER_EVERY == 0) {
                onlookers.execute(() -> lookAtPeer(person, position, sent, number));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            failed.incrementAndGet();
        }
    }

    private void lookAtPeer(BenchPerson person, long position, long sent, long number) {
        try {
            awaitSearch(person, position);
            peer.add(System.nanoTime() - sent);
            indexAndGet(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    private void awaitSearch(BenchPerson person, long position) throws IOException, InterruptedException {
        String question =
                "{\"query\":{\"ids\":{\"values\":[\"" + person.profile() + "\"]}},\"_source\":[\"position\"]}";
        for (long found = 0; found < position; LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50))) {
            JsonNode hits = elasticsearch("POST", "/profiles/_search", question)
                    .path("hits")
                    .path("hits");
            found = hits.path(0).path("_source").path("position").asLong(0);
        }
    }

    private void indexAndGet(long number) throws IOException, InterruptedException {
        long sent = System.nanoTime();
        String path = "/bench-freshness/_doc/" + number % PEOPLE;
        elasticsearch("PUT", path, "{\"number\":" + number + "}");
        elasticsearch("GET", path, "");
        documents.add(System.nanoTime() - sent);
    }

    private JsonNode elasticsearch(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    private BenchReport report(int rate, double achieved) {
        Map<String, Object> details = new TreeMap<>();
        details.put("ours", ours.summary());
        details.put("oursWithoutQueueing", answers.summary());
        details.put("search", peer.summary());
        details.put("command", commands.summary());
        details.put("document", documents.summary());
        details.put("actionsPerSecond", rate);
        details.put("achievedPerSecond", BenchReport.rounded(achieved));
        details.put("staleAnswers", stale.get());
        details.put("failed", failed.get());
        return BenchReport.of(
                "freshness",
                ours.percentile(50),
                peer.percentile(50),
                commands.percentile(50) + documents.percentile(50),
                "ms (p50)",
                details);
    }
}
