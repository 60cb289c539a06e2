package tv.marquee.ops.faults;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.HouseClient;

/** People who rate titles, one act each at a time, and who remember what they were told of each. */
final class Load implements AutoCloseable {

    private static final int PEOPLE = 8;
    private static final int TITLES = 20;
    private static final long PAUSE_NANOS = 80_000_000;
    private static final long PAUSE_AFTER_REFUSAL_NANOS = 200_000_000;

    private final HouseClient client;
    private final List<Rater> raters;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private long lastAccepted;
    private long longestGap;

    private Load(HouseClient client, List<Rater> raters) {
        this.client = client;
        this.raters = raters;
    }

    /** Opens accounts; nobody acts yet. */
    static Load open(URI house) throws IOException, InterruptedException {
        HouseClient client = new HouseClient(house);
        List<Rater> raters = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            raters.add(open(client));
        }
        return new Load(client, List.copyOf(raters));
    }

    private static Rater open(HouseClient client) throws IOException, InterruptedException {
        HouseClient.Joined joined = client.join("faults");
        JsonNode titles = client.get(
                        "/api/profiles/" + joined.profile() + "/recommendations?limit=" + TITLES,
                        joined.token(),
                        joined.position())
                .ok()
                .body()
                .path("titles");
        return new Rater(
                joined.email(),
                joined.profile(),
                titles.valueStream().map(title -> title.path("id").asString()).toList());
    }

    /** Signs everyone in anew, and forgets what was counted. */
    void begin() throws IOException, InterruptedException {
        for (Rater rater : raters) {
            rater.begin(client.token(rater.email()));
        }
    }

    /** Lets everyone act until {@link #stop}. */
    void start() {
        stopping = false;
        lastAccepted = System.nanoTime();
        longestGap = 0;
        raters.forEach(
                rater -> threads.add(Thread.ofVirtual().name(rater.profile()).start(() -> act(rater))));
    }

    /** Lets everyone end what they are at. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    List<Rater> raters() {
        return raters;
    }

    long accepted() {
        return raters.stream().mapToLong(rater -> rater.accepted().size()).sum();
    }

    /** The longest time in which nothing of anybody was accepted, in seconds. */
    synchronized double longestGap() {
        return longestGap / 1e9;
    }

    private synchronized void noteAccepted() {
        long now = System.nanoTime();
        longestGap = Math.max(longestGap, now - lastAccepted);
        lastAccepted = now;
    }

    long refused() {
        return raters.stream().mapToLong(Rater::refused).sum();
    }

    /** What a person's ratings are as the house shows them once a position is applied, by title. */
    Map<String, Double> shown(Rater rater, long atLeast) throws IOException, InterruptedException {
        JsonNode ratings = client.get("/api/profiles/" + rater.profile() + "/ratings", rater.token(), atLeast)
                .ok()
                .body()
                .path("ratings");
        return ratings.valueStream()
                .collect(Collectors.toMap(
                        rating -> rating.path("titleId").asString(),
                        rating -> rating.path("stars").asDouble()));
    }

    private void act(Rater rater) {
        while (!stopping) {
            long pause = PAUSE_NANOS;
            Rater.Act act = rater.next();
            try {
                HouseClient.Answer answer = client.put(
                        "/api/profiles/" + rater.profile() + "/ratings/" + act.title(),
                        rater.token(),
                        Map.of("stars", act.stars()));
                if (answer.status() / 100 == 2) {
                    rater.accepted(act, answer.position());
                    noteAccepted();
                } else {
                    rater.refused(act);
                    pause = PAUSE_AFTER_REFUSAL_NANOS;
                }
            } catch (IOException broken) {
                rater.refused(act);
                pause = PAUSE_AFTER_REFUSAL_NANOS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(pause);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
