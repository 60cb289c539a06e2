package tv.marquee.ops.bench;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.training.AlikeTitlesFile;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.recommendation.CatalogueFilter;
import tv.marquee.query.recommendation.ContentNeighbours;
import tv.marquee.query.recommendation.ContentNeighbours.Page;
import tv.marquee.query.recommendation.PopularTitles;
import tv.marquee.query.recommendation.RecommendationConfiguration;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.recommendation.Recommendations.LiveModel;
import tv.marquee.query.trend.NearbyTrends;
import tv.marquee.query.viewing.ViewingView;

/**
 * How many recommendations a second a running house answers over HTTP, how long an answer takes at a steady rate of requests,
 * counted from when each was due, and how long scoring takes in memory, for histories of
 * several lengths, by the house's own model.
 *
 * <p>Peer: a page of the catalogue by popularity, which is one search of Elasticsearch, as a service without a recommender would
 * show. Limit: the house's answer with no work behind it, its list of plans. Client and house share the machine.
 */
public final class RecommendBench {

    private static final int PEOPLE = 16;
    private static final int RATINGS = 10;
    private static final int CLIENTS = 8;
    private static final int CALLS = 2_000;
    private static final long SEED = 20_260_301;

    private RecommendBench() {}

    /**
     * Measures on a running house, in which it opens sixteen accounts of its own.
     *
     * @param elasticsearch that of the house
     * @param models the folder of the house's models
     * @param rate requests a second, for the time of an answer where not all are asked as fast as can be
     * @param duration of each part, after as long for warm-up
     */
    public static BenchReport run(URI house, URI elasticsearch, Path models, int rate, Duration duration)
            throws Exception {
        Map<String, Object> details = new TreeMap<>();
        try (HouseClient client = new HouseClient(house)) {
            List<BenchPerson> people = BenchPerson.open(client, PEOPLE, RATINGS);
            Clients clients = new Clients(CLIENTS, duration);
            Clients.Client recommendations =
                    number -> get(client, people, number, people.get(number).recommendations());
            Clients.Client catalogue = number -> get(client, people, number, "/api/titles?sort=popularity&size=20");
            Clients.Client plans = number -> get(client, people, number, "/api/plans");
            clients.work(recommendations);
            Latencies answers = new Latencies();
            double ours = clients.work(timed(recommendations, answers));
            Latencies atRate = new Latencies();
            Clients askedAtRate = new Clients(PEOPLE, duration);
            askedAtRate.workAt(rate, (number, turn, due) -> recommendations.act(number));
            double achieved = askedAtRate.workAt(rate, (number, turn, due) -> {
                recommendations.act(number);
                atRate.add(System.nanoTime() - due);
            });
            double peer = clients.work(catalogue);
            double limit = clients.work(plans);
            details.put("answer", answers.summary());
            details.put("clients", CLIENTS);
            details.put("atRate", atRate.summary());
            details.put("requestsPerSecond", rate);
            details.put("achievedPerSecond", BenchReport.rounded(achieved));
            details.put("scoring", scoring(models, AlikeTitlesFile.read(elasticsearch)));
            return BenchReport.of("recommend", ours, peer, limit, "requests/s", details);
        }
    }

    private static int get(HouseClient client, List<BenchPerson> people, int number, String path)
            throws IOException, InterruptedException {
        client.get(path, people.get(number).token(), 0).ok();
        return 1;
    }

    private static Clients.Client timed(Clients.Client client, Latencies latencies) {
        return number -> {
            long begun = System.nanoTime();
            int done = client.act(number);
            latencies.add(System.nanoTime() - begun);
            return done;
        };
    }

    /** Milliseconds in memory, by the length of the history. */
    private static Map<String, Object> scoring(Path models, Page alike) throws IOException, InterruptedException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", Map.of("marquee.models.folder", models.toString())));
            context.registerBean(CatalogueFilter.class, () -> (title, ceiling) -> true);
            context.registerBean(PopularTitles.class, () -> (ceiling, limit) -> List.of());
            context.registerBean(
                    NearbyTrends.class,
                    () -> new NearbyTrends(
                            (audience, today) -> List.of(),
                            account -> Optional.empty(),
                            InstantSource.system(),
                            Ticker.systemTicker()));
            CountDownLatch told = new CountDownLatch(2);
            context.registerBean(ContentNeighbours.class, () -> (position, limit) -> {
                told.countDown();
                return position == 0 ? alike : new Page(Map.of(), position, 0);
            });
            context.register(RecommendationConfiguration.class);
            context.refresh();
            told.await();
            Recommendations recommendations = context.getBean(Recommendations.class);
            LiveModel live = recommendations
                    .live()
                    .orElseThrow(() -> new IllegalStateException("There is no model in " + models + "."));
            List<String> titles =
                    Files.readAllLines(models.resolve(live.version()).resolve("titles.txt"));
            Map<String, Object> scoring = new TreeMap<>();
            scoring.put("titles", live.titles());
            scoring.put("bytes", live.bytes());
            scoring.put("titlesAlike", alike.neighbours().size());
            for (int length : List.of(10, 100, 1_000)) {
                scoring.put("history" + length, score(recommendations, titles, length));
            }
            return scoring;
        }
    }

    private static Map<String, Object> score(Recommendations recommendations, List<String> titles, int length) {
        Random random = new Random(SEED);
        ViewingView nothing = ViewingView.nothing("bench");
        Latencies latencies = new Latencies();
        for (int call = 0; call < 2 * CALLS; call++) {
            ProfileView person = whoRated(titles, Math.min(length, titles.size() / 2), random);
            long begun = System.nanoTime();
            recommendations.recommend(person, nothing, 20);
            if (call >= CALLS) {
                latencies.add(System.nanoTime() - begun);
            }
        }
        return latencies.summary();
    }

    private static ProfileView whoRated(List<String> titles, int count, Random random) {
        Map<String, RatingView> ratings = new HashMap<>();
        while (ratings.size() < count) {
            ratings.put(
                    titles.get(random.nextInt(titles.size())),
                    new RatingView(4, Instant.ofEpochSecond(random.nextInt(1_000_000))));
        }
        return new ProfileView(
                "bench",
                "",
                Face.of("Bench", Maturity.EIGHTEEN),
                false,
                false,
                false,
                ratings,
                List.of(),
                Collections.emptyMap(),
                Map.of(),
                1);
    }
}
